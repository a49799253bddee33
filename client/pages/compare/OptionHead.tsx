import type { JSX } from 'preact';
import { OptionSwatch } from '../../ui/OptionSwatch.tsx';

interface OptionHeadProps {
  readonly name: string;
  /** The option's place in the plan, which gives its colour. */
  readonly place: number;
}

/** The head of an option's column: its colour and at most two lines of its name. */
export function OptionHead({ name, place }: OptionHeadProps): JSX.Element {
  return (
    <th scope="col" class="number" title={name}>
      <span class="option-head">
        <OptionSwatch place={place} />
        <span class="option-head-name">{name}</span>
      </span>
    </th>
  );
}
