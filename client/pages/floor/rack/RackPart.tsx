import { signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { Disclosure } from '../../../ui/Disclosure.tsx';

/** Parts of a rack that the user folded; they stay folded for the next rack. */
const foldedParts = signal<ReadonlySet<string>>(new Set());

interface RackPartProps {
  readonly id: string;
  readonly title: string;
  readonly hint?: ComponentChildren;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A part of the details of a rack, which can be folded. */
export function RackPart({ id, title, hint, class: className = '', children }: RackPartProps): JSX.Element {
  return (
    <Disclosure
      id={`rack-${id}`}
      class={`rack-part ${className}`}
      title={title}
      level={3}
      {...(hint === undefined ? {} : { hint })}
      isOpen={!foldedParts.value.has(id)}
      onToggle={(isOpen) => {
        const next = new Set(foldedParts.value);
        if (isOpen) next.delete(id);
        else next.add(id);
        foldedParts.value = next;
      }}
    >
      <div class="rack-part-body">{children}</div>
    </Disclosure>
  );
}
