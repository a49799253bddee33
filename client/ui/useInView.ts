import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Parts this near to the window count as in view. */
const MARGIN = '300px';

/**
 * True once an element has come into view.
 *
 * @param element - of the document
 */
export function useInView(element: RefObject<Element | null>): boolean {
  const wasInView = useSignal(false);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        wasInView.value = true;
        observer.disconnect();
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element.current);
    return () => {
      observer.disconnect();
    };
  }, []);
  return wasInView.value;
}
