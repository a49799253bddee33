import { useEffect } from 'preact/hooks';
import { openAround } from '../state/detailsShown.ts';
import { page, type PageId } from '../state/route.ts';
import { wantedField } from '../state/shownField.ts';

/** Opens what holds a field that another page or a command asked for; its form focuses it once it is drawn. */
export function useShownField(id: PageId): void {
  const wanted = wantedField.value;
  useEffect(() => {
    if (wanted === null || page.value !== id) return;
    wantedField.value = null;
    openAround(wanted);
  }, [wanted]);
}
