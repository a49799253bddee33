import { useLayoutEffect } from 'preact/hooks';
import { page } from '../../state/route.ts';
import { focusTarget } from '../../state/shownField.ts';
import { seekRack } from './rackList.ts';

/** Scrolls the racks table to the rack of a requested field, before the field is focused. */
export function useShownRack(): void {
  const requested = focusTarget.value;
  useLayoutEffect(() => {
    if (requested === null || page.value !== 'racks') return;
    const rackId = requested.paths.find(([section]) => section === 'racks')?.[1];
    if (rackId !== undefined) seekRack(rackId);
  }, [requested]);
}
