import { useEffect } from 'preact/hooks';
import { pathInDesign } from '../../models/edit/commands/values.ts';
import { awaitedField } from '../state/detailsShown.ts';
import { focusField } from './focusField.ts';

/**
 * Focuses the field that is waited for, once the panel that holds it is drawn: its code and its forms come when it is opened.
 *
 * @param sections - of a design, whose fields the panel holds
 * @param isDrawn - false while the panel waits itself
 */
export function useAwaitedField(sections: readonly string[], isDrawn: boolean): void {
  const wanted = awaitedField.value;
  useEffect(() => {
    const section = pathInDesign(wanted?.paths[0] ?? [])[0] ?? '';
    if (wanted === null || !isDrawn || !sections.includes(section)) return;
    awaitedField.value = null;
    focusField(wanted);
  }, [wanted, isDrawn]);
}
