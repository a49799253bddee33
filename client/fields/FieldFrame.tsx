import type { ComponentChildren, JSX } from 'preact';
import { fieldId } from './fieldId.ts';
import { messagesAt, messagesWithin } from './messages.ts';
import { isRange, messageText } from './messageText.ts';
import type { Path } from '../../models/edit/document/json.ts';
import { pathKey } from '../../models/edit/document/path.ts';
import { Field } from '../ui/Field.tsx';

interface FieldFrameProps {
  readonly path: Path;
  /** Shown above the field; if a table head shows the label, the field has it as an attribute. */
  readonly label?: string | undefined;
  /** Replaces the model's message on a limit, if the field has another unit than the document. */
  readonly rule?: string | undefined;
  /** True for a field that shows a whole list, with the messages of all its entries. */
  readonly isList?: boolean;
  readonly children: ComponentChildren;
}

/** The frame of one field: label above, field, and below it the rule that its value violates, if any. */
export function FieldFrame({ path, label, rule, isList = false, children }: FieldFrameProps): JSX.Element {
  const id = fieldId(path);
  const text = pathKey(path);
  const messages = (isList ? messagesWithin(path) : messagesAt(path)).map((message) =>
    rule !== undefined && isRange(message) ? rule : messageText(text, message),
  );
  const shown = [...new Set(messages)];
  return (
    <Field id={id} label={label} message={shown.length === 0 ? undefined : shown.map(sentence).join(' ')}>
      {children}
    </Field>
  );
}

/** Attributes that mark a control with an invalid value, and refer to its message. */
export function messageAttributes(path: Path): {
  readonly isInvalid: boolean;
  readonly describedBy: string | undefined;
} {
  const isInvalid = messagesAt(path).length > 0;
  return { isInvalid, describedBy: isInvalid ? `${fieldId(path)}-message` : undefined };
}

/** Messages follow a path, "cooling.pue must be…": without the path they start a sentence. */
function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}
