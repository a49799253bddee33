import { useEffect } from 'preact/hooks';
import { openAround } from '../state/detailsShown.ts';
import { page, type PageId } from '../state/route.ts';
import { wantedField } from '../state/shownField.ts';

/** Opens the section of a field that another page or a command requested; its form focuses the field once it is shown. */
export function useShownField(id: PageId): void {
  const requested = wantedField.value;
  useEffect(() => {
    if (requested === null || page.value !== id) return;
    wantedField.value = null;
    openAround(requested);
  }, [requested]);
}
