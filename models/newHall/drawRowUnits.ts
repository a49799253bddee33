import type { FloorUnit } from '../floor/roomSchema.ts';
import type { CoolingUnits } from './coolingUnits.ts';
import { cornerOf, facingInRoom, type DrawnRows, type RoomFrame } from './drawRows.ts';

/**
 * Draws in-row units at positions between the racks of each row, spread evenly where a row has more positions than units.
 *
 * @param ofRows - units of each row; empty if there are none
 * @returns units by id: in-row-1 is the first position of the hall, whatever positions are used
 */
export function drawRowUnits(
  { rows }: DrawnRows,
  ofRows: readonly CoolingUnits[],
  rackDepth_mm: number,
  frame: RoomFrame,
): Record<string, FloorUnit> {
  const drawn: Record<string, FloorUnit> = {};
  let position = 0;
  rows.forEach(({ units, line_mm, facesUp }, row) => {
    const ofRow = ofRows[row];
    units.forEach(({ along_mm }, index) => {
      position += 1;
      if (ofRow === undefined || !isUsed(index, units.length, ofRow.unitCount)) return;
      const { width_mm, weight_kg, rating_kW } = ofRow;
      drawn[`in-row-${String(position)}`] = {
        kind: 'in-row',
        name: String(position),
        ...cornerOf({ along_mm, across_mm: line_mm }, frame),
        width_mm,
        depth_mm: Math.min(ofRow.depth_mm, rackDepth_mm),
        facing_deg: facingInRoom('across', facesUp, frame),
        weight_kg,
        coolingCapacity_kW: rating_kW,
      };
    });
  });
  return drawn;
}

/** Whether one of evenly spread units is at a position. */
const isUsed = (position: number, positionCount: number, unitCount: number): boolean =>
  Math.floor(((position + 1) * unitCount) / positionCount) >
  Math.floor((position * unitCount) / positionCount);
