import { useEffect } from 'preact/hooks';
import { clearQuery, query } from '../../state/route.ts';
import { colourings, overlayId } from './floorState.ts';

/** Colours the racks by what the address names, such as `?overlay=load`, once. */
export function useAddressedOverlay(): void {
  const named = query('overlay');
  useEffect(() => {
    if (named === undefined) return;
    const choice = colourings.find(({ value }) => value === named);
    if (choice !== undefined) overlayId.value = choice.value;
    clearQuery('overlay');
  }, [named]);
}
