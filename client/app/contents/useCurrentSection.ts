import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { headingsOf, type PageSection } from './pageSections.ts';

/** Share of the window from its top: a part is current once its heading is above this line. */
const LINE_FRACTION = 0.35;

/**
 * The part of the page that is read: the last whose heading has passed the upper third of the window; at the end of the page the last.
 *
 * @returns its id; undefined without parts
 */
export function useCurrentSection(
  sections: readonly PageSection[],
  main: RefObject<HTMLElement | null>,
): string | undefined {
  const current = useSignal<string | undefined>(undefined);
  useEffect(() => {
    let frame = 0;
    const read = (): void => {
      frame = 0;
      const headings = main.current === null ? [] : headingsOf(main.current);
      const isAtEnd = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
      const line = innerHeight * LINE_FRACTION;
      const passed = headings.findLastIndex((heading) => heading.getBoundingClientRect().top <= line);
      current.value = sections[isAtEnd ? sections.length - 1 : Math.max(0, passed)]?.id;
    };
    const later = (): void => {
      if (frame === 0) frame = requestAnimationFrame(read);
    };
    read();
    addEventListener('scroll', later, { passive: true });
    addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', later);
      removeEventListener('resize', later);
    };
  }, [sections]);
  return current.value;
}
