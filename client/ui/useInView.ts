import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Whether any part of an element is visible on the screen.
 *
 * @returns a ref for the element, and true until it has been scrolled out of view
 */
export function useInView(): { readonly ref: RefObject<HTMLElement | null>; readonly isInView: boolean } {
  const ref = useRef<HTMLElement>(null);
  const isInView = useSignal(true);
  useEffect(() => {
    if (ref.current === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry !== undefined) isInView.value = entry.isIntersecting;
    });
    observer.observe(ref.current);
    return () => {
      observer.disconnect();
    };
  }, [isInView]);
  return { ref, isInView: isInView.value };
}
