import type { JSX } from 'preact';
import { changeValue } from '../../models/edit/commands/values.ts';
import { planDocument, run } from '../state/editor.ts';
import { entryAt, type Path } from '../../models/edit/document/json.ts';
import { Icon } from '../ui/Icon.tsx';
import { fieldId } from './fieldId.ts';
import { FieldFrame, messageAttributes } from './FieldFrame.tsx';
import type { SelectChoice } from '../../models/present/design/designRows.ts';

interface SelectFieldProps {
  readonly path: Path;
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly choices: readonly SelectChoice[];
  /** The value used while nothing is chosen: "Room air (base plan)", "Typical (default)"; absent if a choice is required. */
  readonly whenEmpty?: string | undefined;
  /** The action of a choice, if it does more than set the value; undefined: no choice. */
  readonly onChoose?: (value: string | undefined) => void;
}

/** One of a few values of the plan. */
export function SelectField(props: SelectFieldProps): JSX.Element {
  const { path, label, isLabelHidden = false, choices, whenEmpty, onChoose } = props;
  const stated = entryAt(planDocument.value, path);
  const value = typeof stated === 'string' ? stated : '';
  const { isInvalid, describedBy } = messageAttributes(path);
  const isUnknown = value !== '' && !choices.some((choice) => choice.value === value);
  return (
    <FieldFrame path={path} label={isLabelHidden ? undefined : label}>
      <span class="control">
        <select
          id={fieldId(path)}
          class={`input select ${value === '' ? 'is-inherited' : ''}`}
          aria-label={isLabelHidden ? label : undefined}
          aria-invalid={isInvalid}
          aria-describedby={describedBy}
          value={value}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            const next = chosen === '' ? undefined : chosen;
            if (onChoose !== undefined) onChoose(next);
            else run(changeValue(planDocument.value, { path, value: next, label }));
          }}
        >
          {(whenEmpty !== undefined || value === '') && <option value="">{whenEmpty ?? 'Choose…'}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
          {isUnknown && <option value={value}>{value}</option>}
        </select>
        <Icon name="down" />
      </span>
    </FieldFrame>
  );
}
