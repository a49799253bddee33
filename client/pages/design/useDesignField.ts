import { useEffect } from 'preact/hooks';
import { focusField } from '../../fields/focusField.ts';
import { openAround } from '../../state/detailsShown.ts';
import { page } from '../../state/route.ts';
import { focusTarget } from '../../state/shownField.ts';
import type { DesignPageId } from '../../state/pages.ts';

/** Focuses the field that another page or a command requested, once it is shown; its panel is opened first. */
export function useDesignField(id: DesignPageId): void {
  const requested = focusTarget.value;
  useEffect(() => {
    if (requested === null || page.value !== id) return;
    focusTarget.value = null;
    openAround(requested);
    requestAnimationFrame(() => {
      focusField(requested);
    });
  }, [requested]);
}
