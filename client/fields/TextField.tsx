import type { JSX, TargetedInputEvent } from 'preact';
import { changeValue } from '../commands/values.ts';
import { endTyping, planDocument, run } from '../state/editor.ts';
import { valueAt, type Path } from '../document/json.ts';
import { pathText } from '../state/path.ts';
import { fieldId } from './fieldId.ts';
import { FieldFrame, messageAttributes } from './FieldFrame.tsx';
import { numberText } from './numberText.ts';

interface TextFieldProps {
  readonly path: Path;
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string | undefined;
  /** True where empty text is a value that breaks a rule, not the absence of one. */
  readonly isRequired?: boolean;
  readonly lines?: number;
}

/** A text of the plan. Each key typed is taken in at once. */
export function TextField(props: TextFieldProps): JSX.Element {
  const { path, label, isLabelHidden = false, placeholder, isRequired = false, lines = 1 } = props;
  const { isInvalid, describedBy } = messageAttributes(path);
  const attributes = {
    id: fieldId(path),
    'aria-label': isLabelHidden ? label : undefined,
    'aria-invalid': isInvalid,
    'aria-describedby': describedBy,
    placeholder,
    value: numberText(valueAt(planDocument.value, path)),
    onBlur: endTyping,
    onInput: (event: TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
      const text = event.currentTarget.value;
      const value = text === '' && !isRequired ? undefined : text;
      const mergeKey = `type ${pathText(path)}`;
      run(changeValue(planDocument.value, { path, value, label, mergeKey }));
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
