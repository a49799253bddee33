import type { JSX } from 'preact';
import { Icon } from '../../../ui/Icon.tsx';

interface ConnectSelectProps {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

/** A select box whose choice is an action: it shows its label again afterwards. */
export function ConnectSelect({ label, choices, onChoose }: ConnectSelectProps): JSX.Element | null {
  if (choices.length === 0) return null;
  return (
    <span class="control">
      <select
        class="input select"
        aria-label={label}
        value=""
        onChange={(event) => {
          const { value } = event.currentTarget;
          event.currentTarget.value = '';
          if (value !== '') onChoose(value);
        }}
      >
        <option value="">{label} …</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
