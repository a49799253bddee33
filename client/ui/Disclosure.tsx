import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './Icon.tsx';

const headings = { 2: 'h2', 3: 'h3', 4: 'h4' } as const;

interface DisclosureProps {
  readonly id: string;
  readonly title: string;
  /** Short summary of the content, also visible while closed. */
  readonly hint?: ComponentChildren;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly class?: string;
  /** Level of the heading. */
  readonly level?: 2 | 3 | 4;
  readonly children: ComponentChildren;
}

/** A part of the page that is expanded by a click on its head. Collapsed content is not rendered. */
export function Disclosure(props: DisclosureProps): JSX.Element {
  const { id, title, hint, isOpen, onToggle, class: className = '', level = 2, children } = props;
  const Heading = headings[level];
  // Only the large parts of a page are landmarks.
  const Frame = level === 2 ? 'section' : 'div';
  const name = level === 2 ? { 'aria-labelledby': `${id}-title` } : {};
  return (
    <Frame class={`fold ${className}`} {...name}>
      <div class="fold-head">
        <Heading id={`${id}-title`} class="fold-title">
          <button
            type="button"
            class="fold-button"
            aria-expanded={isOpen}
            aria-controls={`${id}-body`}
            onClick={() => {
              onToggle(!isOpen);
            }}
          >
            <Icon name={isOpen ? 'down' : 'right'} />
            {title}
          </button>
        </Heading>
        {hint !== undefined && <p class="card-hint fold-hint">{hint}</p>}
      </div>
      <div id={`${id}-body`} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </Frame>
  );
}
