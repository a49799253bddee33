import type { JSX } from 'preact';
import { Icon } from '../../ui/Icon.tsx';

interface OptionChoiceProps {
  readonly options: readonly { readonly id: string; readonly name: string }[];
  /** Empty for all. */
  readonly value: string;
  readonly onChoose: (id: string) => void;
}

/** Which options the report is about. */
export function OptionChoice({ options, value, onChoose }: OptionChoiceProps): JSX.Element {
  return (
    <span class="control report-option">
      <select
        class="input select"
        aria-label="Options in the report"
        value={value}
        onChange={(event) => {
          onChoose(event.currentTarget.value);
        }}
      >
        <option value="">All options</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
