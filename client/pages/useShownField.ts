import { useEffect } from 'preact/hooks';
import { openAround } from '../state/detailsShown.ts';
import { page } from '../state/route.ts';
import type { PageId } from '../state/pages.ts';
import { focusTarget } from '../state/shownField.ts';

/** Opens the section of a field that another page or a command requested; its form focuses the field once it is shown. */
export function useShownField(id: PageId): void {
  const requested = focusTarget.value;
  useEffect(() => {
    if (requested === null || page.value !== id) return;
    focusTarget.value = null;
    openAround(requested);
  }, [requested]);
}
