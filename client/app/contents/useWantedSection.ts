import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PlanPageId } from '../../state/pages.ts';
import { sectionElement, wantedSection } from '../../state/sectionAddress.ts';

/** Cards of a page that is opened arrive within this time; later changes of its height do not scroll it. */
const ARRIVAL_ms = 8000;

/** Whatever the user does on the page ends the scrolling. */
const inputs = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Scrolls to the part that the address names, once it is there, and stays at it while cards above it arrive. */
export function useWantedSection(page: PlanPageId, main: RefObject<HTMLElement | null>): void {
  const wanted = wantedSection.value;
  useEffect(() => {
    const element = main.current;
    if (wanted === null || element === null) return undefined;
    const { id, isChosen } = wanted;
    let frame = 0;
    let mustFocus = isChosen;
    const settle = (): void => {
      frame = 0;
      const target = sectionElement(id);
      if (target === null) return;
      target.scrollIntoView({ block: 'start' });
      if (!mustFocus) return;
      mustFocus = false;
      target.tabIndex = -1;
      target.focus({ preventScroll: true });
    };
    const later = (): void => {
      if (frame === 0) frame = requestAnimationFrame(settle);
    };
    const mutations = new MutationObserver(later);
    const sizes = new ResizeObserver(later);
    const end = (): void => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      mutations.disconnect();
      sizes.disconnect();
      for (const kind of inputs) removeEventListener(kind, end);
    };
    const timer = setTimeout(end, ARRIVAL_ms);
    mutations.observe(element, { childList: true, subtree: true });
    sizes.observe(element);
    for (const kind of inputs) addEventListener(kind, end, { passive: true });
    later();
    return end;
  }, [page, wanted]);
}
