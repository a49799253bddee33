import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { Disclosure } from '../ui/Disclosure.tsx';

interface FoldedInputsProps {
  readonly id: string;
  readonly title: string;
  /** Whose inputs they are, and how many. */
  readonly hint: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The inputs of the figures of a page: the last card, folded. */
export function FoldedInputs({ id, title, hint, children }: FoldedInputsProps): JSX.Element {
  const isOpen = useSignal(false);
  return (
    <Disclosure
      id={id}
      class="card folded-card"
      title={title}
      hint={hint}
      isOpen={isOpen.value}
      onToggle={(open) => {
        isOpen.value = open;
      }}
    >
      {children}
    </Disclosure>
  );
}
