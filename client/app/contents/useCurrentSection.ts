import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { headingsOf, type PageSection } from './pageSections.ts';

/** Distance below the place that a chosen part is scrolled to: a heading above this line is read. */
const LINE_px = 80;

/**
 * The part of the page that is read: the lowest whose heading has passed the line below the header, of several side by side the first;
 * at the end of the page the last.
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
      const tops = main.current === null ? [] : headingsOf(main.current).map(topOf);
      current.value = sections[readIndex(tops)]?.id;
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

const topOf = (heading: HTMLElement): number => Math.round(heading.getBoundingClientRect().top);

/** The index of the heading that is read, from the distances of all headings from the top of the window. */
function readIndex(tops: readonly number[]): number {
  const root = document.documentElement;
  if (scrollY > 0 && innerHeight + scrollY >= root.scrollHeight - 2) return tops.length - 1;
  const line = Number.parseFloat(getComputedStyle(root).scrollPaddingTop) + LINE_px;
  const passed = tops.filter((top) => top <= line);
  return passed.length === 0 || scrollY === 0 ? 0 : tops.indexOf(Math.max(...passed));
}
