import type { JSX } from 'preact';
import { OptionSwatch } from './OptionSwatch.tsx';

interface OptionNameProps {
  readonly name: string;
  /** Index of the option in the plan. */
  readonly place: number;
}

/** The name of an option with its colour, as the head of its row. */
export function OptionName({ name, place }: OptionNameProps): JSX.Element {
  return (
    <span class="option-name">
      <OptionSwatch place={place} />
      {name}
    </span>
  );
}
