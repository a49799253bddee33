import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PlanPageId } from '../../state/pages.ts';
import { pageSections, type PageSection } from './pageSections.ts';

/** The parts of the page, also those that are loaded later. */
export function usePageSections(
  page: PlanPageId,
  main: RefObject<HTMLElement | null>,
): readonly PageSection[] {
  const sections = useSignal<readonly PageSection[]>([]);
  useEffect(() => {
    const element = main.current;
    if (element === null) return undefined;
    let frame = 0;
    const read = (): void => {
      frame = 0;
      const next = pageSections(element);
      if (JSON.stringify(next) !== JSON.stringify(sections.peek())) sections.value = next;
    };
    const later = (): void => {
      if (frame === 0) frame = requestAnimationFrame(read);
    };
    read();
    const observer = new MutationObserver(later);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [page]);
  return sections.value;
}
