import type { JSX } from 'preact';
import { useAwaitedField } from '../../../fields/useAwaitedField.ts';
import { forms } from '../../../state/details.ts';
import { designSection } from '../../../state/designSection.ts';
import { shownDesign } from '../../../state/detailsShown.ts';
import { DesignSwitch } from '../../../fields/DesignSwitch.tsx';
import { GroupDisclosure } from './GroupDisclosure.tsx';
import { WorkloadHours } from './WorkloadHours.tsx';

export interface ParametersPanelProps {
  readonly section: 'cooling' | 'power' | 'workload';
}

/** Every parameter of a section of a design, each with its default. */
export function ParametersPanel({ section }: ParametersPanelProps): JSX.Element {
  const known = forms.value;
  const optionId = shownDesign.value;
  const isDrawn = known?.optionId === (optionId ?? '');
  useAwaitedField([section], isDrawn);
  if (!isDrawn) return <p class="empty">Loading…</p>;
  const groups = known[section];
  return (
    <div class="parameters">
      <DesignSwitch label="Parameters of" />
      {groups.map((group) => (
        <GroupDisclosure key={`${optionId ?? ''} ${group.id}`} group={group} optionId={optionId} />
      ))}
      {section === 'cooling' && groups.length === 0 && (
        <p class="field-note">
          The PUE is stated and covers the whole site. Choose “Computed system” above to state equipment.
        </p>
      )}
      {section === 'workload' && (
        <WorkloadHours kind={designSection('workload', optionId)['kind']} optionId={optionId} />
      )}
    </div>
  );
}
