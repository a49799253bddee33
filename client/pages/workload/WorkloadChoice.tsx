import type { JSX } from 'preact';
import { kindLabel } from '../../../models/present/words/kindLabel.ts';
import { SelectBox } from '../../ui/SelectBox.tsx';
import type { FormField } from '../../worker/protocol/formTypes.ts';
import { inputs, setInput, type WorkloadKind } from './inputs.ts';

interface WorkloadChoiceProps {
  readonly kind: WorkloadKind;
  readonly field: FormField;
  readonly choices: readonly string[];
}

/** One choice of a workload; the first is the default of the models. */
export function WorkloadChoice({ kind, field, choices }: WorkloadChoiceProps): JSX.Element {
  const name = field.path.at(-1) ?? '';
  const [first = ''] = choices;
  return (
    <div class="parameter">
      <SelectBox
        id={`${kind}-${name}`}
        label={field.label}
        choices={choices.map((value) => ({ value, label: kindLabel(value) }))}
        value={inputs.value[kind].texts[name] ?? first}
        onChoose={(value) => {
          setInput(kind, name, value === first ? '' : value);
        }}
      />
      <p class="field-note">{field.description}</p>
    </div>
  );
}
