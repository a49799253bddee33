import type { JSX } from 'preact';

interface SegmentsProps<Value extends string> {
  /** Subject of the choice, for screen readers. */
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** Adjacent buttons, of which one is selected. */
export function Segments<Value extends string>(props: SegmentsProps<Value>): JSX.Element {
  const { label, choices, value, onChoose } = props;
  return (
    <div class="segments" role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          class="segment"
          aria-pressed={choice.value === value}
          onClick={() => {
            onChoose(choice.value);
          }}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}
