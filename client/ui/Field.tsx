import type { ComponentChildren, JSX } from 'preact';

interface FieldProps {
  /** Id of the control inside. */
  readonly id: string;
  /** Shown above the control; if a table head shows the label, the control has it as an attribute. */
  readonly label?: string | undefined;
  /** Error message of the value; undefined if it is valid. The control refers to it as `${id}-message`. */
  readonly message?: string | undefined;
  readonly children: ComponentChildren;
}

/** The frame of a control: label above, and below it the error message of its value, if any. */
export function Field({ id, label, message, children }: FieldProps): JSX.Element {
  return (
    <div class="field">
      {label !== undefined && (
        <label class="field-label" for={id}>
          {label}
        </label>
      )}
      {children}
      {message !== undefined && (
        <p class="field-message" id={`${id}-message`}>
          {message}
        </p>
      )}
    </div>
  );
}
