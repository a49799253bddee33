import type { JSX, TargetedInputEvent } from 'preact';
import { changeValue } from '../../models/edit/commands/values.ts';
import type { Command } from '../../models/edit/document/command.ts';
import { endTyping, planDocument, run } from '../state/editor.ts';
import { readOnlySource } from '../state/readOnlyPlan.ts';
import { entryAt, type Path } from '../../models/edit/document/json.ts';
import { pathKey } from '../../models/edit/document/path.ts';
import { fieldId } from './fieldId.ts';
import { FieldFrame, messageAttributes } from './FieldFrame.tsx';
import { editableNumber } from './editableNumber.ts';

interface TextFieldProps {
  readonly path: Path;
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string | undefined;
  /** True if empty text is an invalid value, not a missing one. */
  readonly isRequired?: boolean;
  readonly lines?: number;
  /** Ids of elements that describe the field. */
  readonly notes?: string;
  /** The command for a text, if it does more than set it; undefined removes the text. */
  readonly commandOf?: (value: string | undefined, mergeKey: string) => Command;
}

/** A text of the plan. Each keystroke is applied immediately. */
export function TextField(props: TextFieldProps): JSX.Element {
  const { path, label, isLabelHidden = false, placeholder, isRequired = false, lines = 1 } = props;
  const { notes, commandOf } = props;
  const { isInvalid, describedBy } = messageAttributes(path);
  const attributes = {
    id: fieldId(path),
    'aria-label': isLabelHidden ? label : undefined,
    'aria-invalid': isInvalid,
    'aria-describedby': [describedBy, notes].filter(Boolean).join(' ') || undefined,
    placeholder,
    readOnly: readOnlySource.value !== null,
    value: editableNumber(entryAt(planDocument.value, path)),
    onBlur: endTyping,
    onInput: (event: TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
      const text = event.currentTarget.value;
      const value = text === '' && !isRequired ? undefined : text;
      const mergeKey = `type ${pathKey(path)}`;
      run(commandOf?.(value, mergeKey) ?? changeValue(planDocument.value, { path, value, label, mergeKey }));
    },
  };
  return (
    <FieldFrame path={path} label={isLabelHidden ? undefined : label}>
      {lines > 1 ? (
        <textarea class="input text-area" rows={lines} {...attributes} />
      ) : (
        <input class="input" autocomplete="off" {...attributes} />
      )}
    </FieldFrame>
  );
}
