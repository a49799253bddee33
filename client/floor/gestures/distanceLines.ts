import { isTooClose, type SideDistance } from '../../../models/floor/sideDistances.ts';
import { beyondText, clearText } from '../../../models/present/floor/distanceText.ts';
import type { NoteLine } from '../draw/drawInteraction.ts';
import { roundedLength, type LengthUnit } from './lengths.ts';

/** What is told of the distances of a dragged block: its aisles, and what is too close. */
export function distanceLines(sides: readonly SideDistance[], unit: LengthUnit): NoteLine[] {
  return sides
    .filter((side) => side.aisle !== null || isTooClose(side))
    .map((side) => ({
      text: `${beyondText(side)}: ${clearText(side, (mm) => roundedLength(mm, unit))}`,
      isBad: isTooClose(side),
    }));
}
