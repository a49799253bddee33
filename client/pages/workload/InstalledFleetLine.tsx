import type { JSX } from 'preact';
import { countText } from '../../../models/units/text.ts';
import { report } from '../../state/models.ts';
import { OptionSwatch } from '../../ui/OptionSwatch.tsx';
import type { FleetWork } from '../../worker/protocol/workloadProtocol.ts';

interface InstalledFleetLineProps {
  readonly fleet: FleetWork;
  /** "This run takes 12 days": followed by the accelerators. */
  readonly text: string;
}

/** Performance of a workload on the accelerators of the shown option. */
export function InstalledFleetLine({ fleet, text }: InstalledFleetLineProps): JSX.Element {
  const { optionId, acceleratorCount, deviceNames } = fleet;
  const options = report.value?.options ?? [];
  const place = options.findIndex(({ id }) => id === optionId);
  return (
    <p class="fleet-line">
      <strong>{text}</strong> on the {countText(acceleratorCount, 'accelerator')} of{' '}
      <span class="option-name">
        <OptionSwatch place={Math.max(0, place)} />
        {options[place]?.name ?? 'this plan'}
      </span>{' '}
      ({deviceNames.join(', ')}).
    </p>
  );
}
