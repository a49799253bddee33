import type { JSX } from 'preact';
import { entryAt, type Path } from '../../models/edit/document/json.ts';
import { planDocument } from '../state/editor.ts';
import { Icon } from '../ui/Icon.tsx';
import { FieldFrame, messageAttributes } from './FieldFrame.tsx';
import { fieldId } from './fieldId.ts';

interface YesNoFieldProps {
  readonly path: Path;
  readonly label: string;
  /** Shown while it is not stated. */
  readonly whenEmpty?: string;
  /** undefined removes the value. */
  readonly onChoose: (value: boolean | undefined) => void;
}

/** Yes, no, or not stated. */
export function YesNoField({
  path,
  label,
  whenEmpty = 'Not stated',
  onChoose,
}: YesNoFieldProps): JSX.Element {
  const value = entryAt(planDocument.value, path);
  const { isInvalid, describedBy } = messageAttributes(path);
  return (
    <FieldFrame path={path} label={label}>
      <span class="control">
        <select
          id={fieldId(path)}
          class={`input select ${value === undefined ? 'is-inherited' : ''}`}
          aria-invalid={isInvalid}
          aria-describedby={describedBy}
          value={value === true ? 'yes' : value === false ? 'no' : ''}
          onChange={({ currentTarget }) => {
            onChoose(currentTarget.value === '' ? undefined : currentTarget.value === 'yes');
          }}
        >
          <option value="">{whenEmpty}</option>
          <option value="yes">Yes</option>
          <option value="no">No</option>
        </select>
        <Icon name="down" />
      </span>
    </FieldFrame>
  );
}
