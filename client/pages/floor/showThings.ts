import { boundsOf } from '../../../models/floor/rectangle.ts';
import { counted } from '../../../models/units/text.ts';
import { select, selectedThings, spoken, stage } from './floorState.ts';

/** Selects items and brings them into view. */
export function showThings(keys: readonly string[]): void {
  select(keys);
  const block = boundsOf(selectedThings.value);
  if (block !== undefined) stage.reveal(block);
  spoken.value = `${counted(selectedThings.value.length, 'item')} selected.`;
}
