import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { Disclosure } from '../../../ui/Disclosure.tsx';

interface QuestionSectionProps {
  readonly id: string;
  readonly title: string;
  /** What is chosen in it, in a few words. */
  readonly hint: string;
  /** Whether it is open at first. */
  readonly isOpen: boolean;
  readonly children: ComponentChildren;
}

/** A part of the question, with what is chosen in it while it is closed. */
export function QuestionSection({ id, title, hint, isOpen, children }: QuestionSectionProps): JSX.Element {
  const isShown = useSignal(isOpen);
  return (
    <Disclosure
      id={id}
      title={title}
      hint={hint}
      level={3}
      class="study-section"
      isOpen={isShown.value}
      onToggle={(next) => {
        isShown.value = next;
      }}
    >
      <div class="study-section-body">{children}</div>
    </Disclosure>
  );
}
