import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { wantedSection } from '../../state/sectionAddress.ts';
import { headingsOf, type PageSection } from './pageSections.ts';

/** Distance below the place that a chosen part is scrolled to: a heading above this line is read. */
const LINE_px = 80;

/**
 * The part of the page that is read: the lowest whose heading has passed the line below the header, of several side by side the first;
 * at the end of the page the one that was chosen, or the last.
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
      const chosen = sections.findIndex(({ id }) => id === wantedSection.peek()?.id);
      current.value = sections[readIndex(tops, chosen)]?.id;
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

/**
 * The index of the heading that is read.
 *
 * @param tops - distances of the headings from the top of the window
 * @param chosen - index of the one that was chosen last, or -1
 */
function readIndex(tops: readonly number[], chosen: number): number {
  const root = document.documentElement;
  if (scrollY > 0 && innerHeight + scrollY >= root.scrollHeight - 2) {
    const top = tops[chosen] ?? -1;
    return top >= 0 && top < innerHeight ? chosen : tops.length - 1;
  }
  const line = Number.parseFloat(getComputedStyle(root).scrollPaddingTop) + LINE_px;
  const passed = tops.filter((top) => top <= line);
  return passed.length === 0 || scrollY === 0 ? 0 : tops.indexOf(Math.max(...passed));
}
