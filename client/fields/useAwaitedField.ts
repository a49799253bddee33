import { useEffect } from 'preact/hooks';
import { pathInDesign } from '../../models/edit/commands/values.ts';
import { awaitedField } from '../state/detailsShown.ts';
import { focusField } from './focusField.ts';

/**
 * Focuses the requested field as soon as its panel is drawn: code and forms of a panel are loaded when it is opened.
 *
 * @param sections - of a design, with the fields of the panel
 * @param isDrawn - false while the panel is loading
 */
export function useAwaitedField(sections: readonly string[], isDrawn: boolean): void {
  const target = awaitedField.value;
  useEffect(() => {
    const section = pathInDesign(target?.paths[0] ?? [])[0] ?? '';
    if (target === null || !isDrawn || !sections.includes(section)) return;
    awaitedField.value = null;
    focusField(target);
  }, [target, isDrawn]);
}
