import { countText, numberText } from '../units/text.ts';
import type { Door } from './fixedObstacles.ts';
import type { Rectangle } from './rectangle.ts';
import { distanceToPoint } from './segment.ts';

/** Distances are roots; one that meets the rule exactly must not fail in the last digit. */
const ROUNDING_mm = 1e-6;

/**
 * The doors that something stands in the way of: the first, and the number of the others.
 *
 * @param name - of the rack or the unit, as the start of a sentence
 * @returns null if there is none
 */
export function doorsText(name: string, area: Rectangle, doors: readonly Door[]): string | null {
  let first: Door | undefined;
  let count = 0;
  for (const door of doors) {
    if (distanceToPoint(area, door.x_mm, door.y_mm) >= door.width_mm - ROUNDING_mm) continue;
    first ??= door;
    count += 1;
  }
  if (first === undefined) return null;
  const others = count === 1 ? '' : ` It is likewise in the way of ${countText(count - 1, 'other door')}.`;
  return `${name} is within ${numberText(first.width_mm, 0)} mm of the centre of ${first.name}, which is the width of the door.${others}`;
}
