import type { JSX } from 'preact';
import { changeValue } from '../../models/edit/commands/values.ts';
import { planDocument, run } from '../state/editor.ts';
import { textAt, type Path } from '../../models/edit/document/json.ts';
import { notify } from '../state/notices.ts';
import { Combobox, type ComboboxItem } from '../ui/Combobox.tsx';
import { fieldId } from './fieldId.ts';
import { FieldFrame, messageAttributes } from './FieldFrame.tsx';

interface RowFieldProps {
  readonly path: Path;
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly choices: readonly ComboboxItem[];
  /** The value used while nothing is chosen. If given, "no choice" is in the list too. */
  readonly whenEmpty?: string | undefined;
  readonly waiting?: string | undefined;
  readonly onOpen?: () => void;
  /** The action of a choice, if it does more than set the value; undefined: no choice. */
  readonly onChoose?: (value: string | undefined) => void;
}

/** A row of the catalogue, or of another long list, chosen by searching. */
export function RowField(props: RowFieldProps): JSX.Element {
  const { path, label, isLabelHidden = false, choices, whenEmpty, waiting, onOpen, onChoose } = props;
  const { isInvalid, describedBy } = messageAttributes(path);
  const none: readonly ComboboxItem[] = whenEmpty === undefined ? [] : [{ value: '', label: whenEmpty }];
  const value = textAt(planDocument.value, path) ?? '';
  return (
    <FieldFrame path={path} label={isLabelHidden ? undefined : label}>
      <Combobox
        id={fieldId(path)}
        label={label}
        value={value}
        choices={[...none, ...choices]}
        isInvalid={isInvalid}
        isInherited={value === ''}
        describedBy={describedBy}
        waiting={waiting}
        {...(whenEmpty === undefined ? { placeholder: 'Choose…' } : {})}
        {...(onOpen === undefined ? {} : { onOpen })}
        onChoose={(chosen) => {
          const next = chosen === '' ? undefined : chosen;
          if (onChoose !== undefined) onChoose(next);
          else run(changeValue(planDocument.value, { path, value: next, label }));
        }}
        onGivenUp={(typed) => {
          notify(`“${typed}” is not in the list: ${label} is unchanged.`);
        }}
      />
    </FieldFrame>
  );
}
