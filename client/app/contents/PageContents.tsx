import { useSignal } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PlanPageId } from '../../state/pages.ts';
import { goToSection } from '../../state/sectionAddress.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useCurrentSection } from './useCurrentSection.ts';
import { usePageSections } from './usePageSections.ts';
import { useWantedSection } from './useWantedSection.ts';

export interface PageContentsProps {
  readonly page: PlanPageId;
  /** The page as it is shown. */
  readonly main: RefObject<HTMLElement | null>;
}

/** The contents of a long page: beside it where there is room, else folded above it. */
export function PageContents({ page, main }: PageContentsProps): JSX.Element {
  const sections = usePageSections(page, main);
  const current = useCurrentSection(sections, main);
  const isOpen = useSignal(false);
  useWantedSection(page, main);
  useEffect(() => {
    isOpen.value = false;
  }, [page]);
  const title = sections.find(({ id }) => id === current)?.title;
  return (
    <nav
      class={`contents ${sections.length < 2 ? 'is-empty' : ''} ${isOpen.value ? 'is-open' : ''}`}
      aria-label="On this page"
    >
      <p class="contents-title" aria-hidden="true">
        On this page
      </p>
      <button
        type="button"
        class="contents-button"
        aria-expanded={isOpen.value}
        aria-controls="contents-list"
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <Icon name={isOpen.value ? 'down' : 'right'} />
        On this page
        {title !== undefined && <span class="contents-now">{title}</span>}
      </button>
      <ol id="contents-list" class="contents-list">
        {sections.map(({ id, title: text }) => (
          <li key={id}>
            <a
              class="contents-link"
              href={`#${encodeURIComponent(id)}`}
              aria-current={id === current ? 'true' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                isOpen.value = false;
                goToSection(id);
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
