import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { addFilledRacks } from '../../../models/edit/commands/filledRacks.ts';
import { countText } from '../../../models/units/text.ts';
import { call } from '../../state/call.ts';
import { planDocument, run } from '../../state/editor.ts';
import { notify } from '../../state/notices.ts';
import { goTo } from '../../state/route.ts';
import { inputs, type WorkloadKind } from './inputs.ts';

interface RacksOfAnswerProps {
  readonly kind: WorkloadKind;
  /** null if the answer has none. */
  readonly acceleratorCount: number | null;
}

/** The accelerators of an answer become racks of the plan, or a new hall. */
export function RacksOfAnswer({ kind, acceleratorCount }: RacksOfAnswerProps): JSX.Element | null {
  const problem = useSignal('');
  const { deviceId: device } = inputs.value[kind];
  if (acceleratorCount === null) return null;
  const count = Math.ceil(acceleratorCount);
  if (device === '') {
    return <p class="field-note">Choose a catalogue device to make racks of these accelerators.</p>;
  }
  const add = async (): Promise<void> => {
    const outcome = await call('fillRacks', { device, acceleratorCount: count });
    problem.value = outcome.isDone ? '' : outcome.message;
    if (!outcome.isDone) return;
    const racks = outcome.value;
    run(addFilledRacks(planDocument.value, racks));
    const rackCount = racks.fullRackCount + Number(racks.restCount > 0);
    goTo('/racks');
    notify(
      `Added ${countText(rackCount, 'rack')} with up to ${String(racks.devicesPerRackCount)} × ${racks.deviceName}. ${racks.reason}.`,
    );
  };
  return (
    <>
      <div class="work-actions">
        <button type="button" class="button" onClick={() => void add()}>
          Add racks to the plan
        </button>
        <a class="button" href={`/new?device=${device}&accelerators=${String(count)}`}>
          New hall for {countText(count, 'GPU')}
        </a>
      </div>
      {problem.value !== '' && (
        <p class="field-message" role="alert">
          {problem.value}
        </p>
      )}
    </>
  );
}
