import type { JSX } from 'preact';
import { useAwaitedField } from '../../../fields/useAwaitedField.ts';
import { forms } from '../../../state/details.ts';
import { designSection } from '../../../state/designSection.ts';
import { shownDesign } from '../../../state/detailsShown.ts';
import type { FormGroup } from '../../../worker/protocol/formTypes.ts';
import { DesignSwitch } from '../../../fields/DesignSwitch.tsx';
import { GroupDisclosure } from './GroupDisclosure.tsx';
import { WorkloadHours } from './WorkloadHours.tsx';

/** Every parameter of a design, each with its default. */
export function ParametersPanel(): JSX.Element {
  const known = forms.value;
  const optionId = shownDesign.value;
  const isDrawn = known?.optionId === (optionId ?? '');
  useAwaitedField(['cooling', 'power', 'workload'], isDrawn);
  if (!isDrawn) return <p class="empty">Loading…</p>;
  return (
    <div class="parameters">
      <DesignSwitch label="Parameters of" />
      <Part title="Cooling" groups={known.cooling} optionId={optionId}>
        {known.cooling.length === 0 && (
          <p class="field-note">
            The PUE is stated and covers the whole site. Choose “Computed system” above to state equipment.
          </p>
        )}
      </Part>
      <Part title="Power chain" groups={known.power} optionId={optionId} />
      <Part title="Workload" groups={known.workload} optionId={optionId}>
        <WorkloadHours kind={designSection('workload', optionId)['kind']} optionId={optionId} />
      </Part>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly groups: readonly FormGroup[];
  readonly optionId: string | undefined;
  readonly children?: JSX.Element | false;
}

function Part({ title, groups, optionId, children }: PartProps): JSX.Element {
  const id = `parameters-${title.replace(' ', '-')}`;
  return (
    <section class="parameters-part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {groups.map((group) => (
        <GroupDisclosure key={`${optionId ?? ''} ${group.id}`} group={group} optionId={optionId} />
      ))}
      {children}
    </section>
  );
}
