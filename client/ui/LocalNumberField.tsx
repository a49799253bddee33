import type { JSX } from 'preact';
import { Field } from './Field.tsx';

interface LocalNumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly unit?: string;
  readonly placeholder?: string;
  /** As it was typed. */
  readonly text: string;
  /** Error message; undefined if it is valid. */
  readonly message?: string | undefined;
  readonly onInput: (text: string) => void;
}

/** A number field that is not part of the plan. */
export function LocalNumberField(props: LocalNumberFieldProps): JSX.Element {
  const { id, label, unit, placeholder, text, message, onInput } = props;
  return (
    <Field id={id} label={label} message={message}>
      <span class="control">
        <input
          id={id}
          class="input number-input"
          inputMode="decimal"
          autocomplete="off"
          placeholder={placeholder}
          aria-invalid={message !== undefined}
          aria-describedby={message === undefined ? undefined : `${id}-message`}
          value={text}
          onInput={(event) => {
            onInput(event.currentTarget.value);
          }}
        />
        {unit !== undefined && <span class="control-unit">{unit}</span>}
      </span>
    </Field>
  );
}
