import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';

interface ImportChoiceProps {
  readonly chosen: Signal<boolean>;
  readonly children: string;
}

/** A box that is ticked or not, with what it means. */
export function ImportChoice({ chosen, children }: ImportChoiceProps): JSX.Element {
  return (
    <label class="netbox-choice">
      <input
        type="checkbox"
        checked={chosen.value}
        onChange={(event) => {
          chosen.value = event.currentTarget.checked;
        }}
      />
      {children}
    </label>
  );
}
