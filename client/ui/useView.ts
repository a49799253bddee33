import type { Signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';

/** Follows what of a box is in view. */
export function useView(
  box: { readonly current: HTMLElement | null },
  view: Signal<{ top_px: number; height_px: number }>,
): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const follow = (): void => {
      const { scrollTop: top_px, clientHeight: height_px } = element;
      const { value } = view;
      if (value.top_px !== top_px || value.height_px !== height_px) view.value = { top_px, height_px };
    };
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    element.addEventListener('scroll', follow, { passive: true });
    follow();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', follow);
    };
  }, []);
}
