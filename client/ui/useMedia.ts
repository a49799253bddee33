import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/**
 * Whether the screen matches a media query, also after its size changes.
 *
 * @param query - such as `(width < 640px)`
 */
export function useMedia(query: string): boolean {
  const matches = useSignal(matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const follow = (): void => {
      matches.value = list.matches;
    };
    follow();
    list.addEventListener('change', follow);
    return () => {
      list.removeEventListener('change', follow);
    };
  }, [query]);
  return matches.value;
}
