import type { ComponentChildren, JSX } from 'preact';
import { openGroups } from '../state/openGroups.ts';
import { Disclosure } from '../ui/Disclosure.tsx';

interface FormDisclosureProps {
  /** Id of the group, as derived from the path of a field. */
  readonly id: string;
  readonly title: string;
  /** Short summary of the content. */
  readonly hint?: string | undefined;
  readonly children: ComponentChildren;
}

/** A disclosure in a form that keeps its state, and opens for a requested field. */
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
