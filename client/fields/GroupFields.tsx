import type { JSX } from 'preact';
import type { FormGroup } from '../worker/protocol/formTypes.ts';
import { ParameterField } from './ParameterField.tsx';

interface GroupFieldsProps {
  readonly group: FormGroup;
  /** Default: the base plan. */
  readonly optionId: string | undefined;
}

/** The fields of a group in a grid. */
export function GroupFields({ group: { fields, owners }, optionId }: GroupFieldsProps): JSX.Element {
  return (
    <div class="form-grid">
      {fields.map((field) => (
        <ParameterField key={field.path.join('.')} field={field} owners={owners} optionId={optionId} />
      ))}
    </div>
  );
}
