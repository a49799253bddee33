import { boundsOf } from '../../../models/floor/rectangle.ts';
import { countText } from '../../../models/units/text.ts';
import { select, selectedItems, announcement, stage } from './floorState.ts';

/** Selects items and brings them into view. */
export function showItems(keys: readonly string[]): void {
  select(keys);
  const block = boundsOf(selectedItems.value);
  if (block !== undefined) stage.reveal(block);
  announcement.value = `${countText(selectedItems.value.length, 'item')} selected.`;
}
