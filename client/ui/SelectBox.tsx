import type { JSX } from 'preact';
import { Icon } from './Icon.tsx';
import { Field } from './Field.tsx';

interface SelectBoxProps<Value extends string> {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** A select box for a value that is not part of the plan. */
export function SelectBox<Value extends string>(props: SelectBoxProps<Value>): JSX.Element {
  const { id, label, choices, value, onChoose } = props;
  return (
    <Field id={id} label={label}>
      <span class="control">
        <select
          id={id}
          class="input select"
          value={value}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.currentTarget.value);
            if (chosen !== undefined) onChoose(chosen.value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </Field>
  );
}
