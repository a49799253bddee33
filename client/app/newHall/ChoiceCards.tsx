import type { JSX } from 'preact';

interface ChoiceCardsProps<Value extends string> {
  /** Subject of the choice, for screen readers. */
  readonly label: string;
  readonly name: string;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly detail: string }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** A few choices beside each other, each with a line that explains it. */
export function ChoiceCards<Value extends string>(props: ChoiceCardsProps<Value>): JSX.Element {
  const { label, name, choices, value, onChoose } = props;
  return (
    <div class="choice-cards" role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value} class={`choice-card ${choice.value === value ? 'is-chosen' : ''}`}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => {
              onChoose(choice.value);
            }}
          />
          <span class="choice-card-label">{choice.label}</span>
          <span class="choice-card-detail">{choice.detail}</span>
        </label>
      ))}
    </div>
  );
}
