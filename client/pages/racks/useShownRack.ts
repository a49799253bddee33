import { useLayoutEffect } from 'preact/hooks';
import { objectAt } from '../../../models/edit/document/json.ts';
import { planDocument } from '../../state/editor.ts';
import { page } from '../../state/route.ts';
import { focusTarget } from '../../state/shownField.ts';
import { rackPage, RACKS_PER_PAGE } from './rackPage.ts';

/** Shows the page of the racks table that has the rack of a requested field, before the field is focused. */
export function useShownRack(): void {
  const requested = focusTarget.value;
  useLayoutEffect(() => {
    if (requested === null || page.value !== 'racks') return;
    const rackId = requested.paths.find(([section]) => section === 'racks')?.[1];
    const place = Object.keys(objectAt(planDocument.value, ['racks'])).indexOf(rackId ?? '');
    if (place >= 0) rackPage.value = Math.floor(place / RACKS_PER_PAGE);
  }, [requested]);
}
