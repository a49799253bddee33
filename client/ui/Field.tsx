import type { ComponentChildren, JSX } from 'preact';

interface FieldProps {
  /** Of the control that stands in it. */
  readonly id: string;
  /** Shown above the control; where a table's head says it already, the control carries the label itself. */
  readonly label?: string | undefined;
  /** What is wrong with the value, in words; undefined where nothing is. The control names it as `${id}-message`. */
  readonly message?: string | undefined;
  readonly children: ComponentChildren;
}

/** The place of a control: its label above, and below it what is wrong with its value, if anything. */
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
