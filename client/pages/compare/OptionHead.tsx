import type { JSX } from 'preact';
import { OptionSwatch } from '../../ui/OptionSwatch.tsx';

interface OptionHeadProps {
  readonly name: string;
  /** Index of the option in the plan, which selects its colour. */
  readonly place: number;
}

/** The column head of an option: its colour and at most two lines of its name. */
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
