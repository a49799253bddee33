import type { ComponentChildren, JSX } from 'preact';
import { openGroups } from '../state/openGroups.ts';
import { Disclosure } from '../ui/Disclosure.tsx';

interface FormDisclosureProps {
  /** Of the group, as a field's path leads to it. */
  readonly id: string;
  readonly title: string;
  /** What is inside, in a few words. */
  readonly hint?: string | undefined;
  readonly children: ComponentChildren;
}

/** A part of a form that stays as the planner left it, and opens for a field that is asked for. */
export function FormDisclosure({ id, title, hint, children }: FormDisclosureProps): JSX.Element {
  return (
    <Disclosure
      id={`form-${id}`}
      level={3}
      title={title}
      hint={hint}
      isOpen={openGroups.value.has(id)}
      onToggle={(isOpen) => {
        const open = new Set(openGroups.value);
        if (isOpen) open.add(id);
        else open.delete(id);
        openGroups.value = open;
      }}
    >
      <div class="form-part">{children}</div>
    </Disclosure>
  );
}
