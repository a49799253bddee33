import { useEffect } from 'preact/hooks';
import { overlayChoices } from '../../../models/present/floor/overlays.ts';
import { clearQuery, query } from '../../state/route.ts';
import { overlayId } from './floorState.ts';

/** Colours the racks by what the address names, such as `?overlay=load`, once. */
export function useAddressedOverlay(): void {
  const named = query('overlay');
  useEffect(() => {
    if (named === undefined) return;
    const choice = overlayChoices.find(({ value }) => value === named);
    if (choice !== undefined) overlayId.value = choice.value;
    clearQuery('overlay');
  }, [named]);
}
