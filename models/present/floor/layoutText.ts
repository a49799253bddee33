import type { HallLayout } from '../../plan/layout/layOutHall.ts';
import { countText } from '../../units/text.ts';

/** What a layout does to the plan when it is applied, in words. */
export function layoutText(layout: HallLayout): string {
  const { placedCount, rowCount, movedCount, unplacedCount, lockedCount, containments, feeding } = layout;
  const containedCount = Object.keys(containments).length;
  const parts = [
    `${countText(placedCount, 'rack')} on the floor, in ${countText(rowCount, 'row')} of this layout`,
    `${countText(movedCount, 'rack')} moved`,
    ...(lockedCount === 0 ? [] : [`${countText(lockedCount, 'locked rack')} in place`]),
    ...(unplacedCount === 0 ? [] : [`${countText(unplacedCount, 'rack')} unplaced`]),
    containedCount === 0 ? 'no contained aisle' : countText(containedCount, 'contained aisle'),
    ...(feeding === null ? [] : [`${countText(feeding.addedCount, 'unit')} to feed the rows`]),
  ];
  return `${parts.join('; ')}.`;
}
