import type { FloorUnit } from '../floor/roomSchema.ts';
import type { CoolingUnits } from './coolingUnits.ts';
import { cornerOf, facingInRoom, type RoomFrame } from './drawRows.ts';

/** Least distance of units from each other and from the corners: for service. */
const GAP_mm = 300;

/** One unit. */
type Single = Omit<CoolingUnits, 'unitCount'>;

/** Units for both end walls: of each kind in turn, so that the loss of a wall's supply takes half of each kind. */
function onWalls(units: readonly CoolingUnits[]): readonly [Single[], Single[]] {
  const walls: [Single[], Single[]] = [[], []];
  let turn = 0;
  for (const { unitCount, ...single } of units) {
    for (let unit = 0; unit < unitCount; unit += 1) {
      walls[turn === 0 ? 0 : 1].push(single);
      turn = 1 - turn;
    }
  }
  return walls;
}

const lengthOf = (units: readonly Single[]): number =>
  units.reduce((total, { width_mm }) => total + width_mm + GAP_mm, GAP_mm);

/** Length of both end walls that units require; 0 without units. */
export const wallLength_mm = (units: readonly CoolingUnits[]): number =>
  Math.max(...onWalls(units).map((wall) => (wall.length === 0 ? 0 : lengthOf(wall))));

/**
 * Draws units along both end walls, spread evenly, with their fronts to the rows.
 *
 * @param extent - of the room, along and across the rows
 * @returns units by id, such as crah-1
 */
export function drawWallUnits(
  units: readonly CoolingUnits[],
  extent: { readonly along_mm: number; readonly across_mm: number },
  frame: RoomFrame,
): Record<string, FloorUnit> {
  const drawn: Record<string, FloorUnit> = {};
  const counts = new Map<string, number>();
  onWalls(units).forEach((wall, end) => {
    const free_mm = extent.across_mm - (lengthOf(wall) - GAP_mm * (wall.length + 1));
    const gap_mm = Math.floor(free_mm / (wall.length + 1));
    let across_mm = gap_mm;
    for (const { kind, rating_kW, width_mm, depth_mm, weight_kg } of wall) {
      const number = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, number);
      const along_mm = end === 0 ? 0 : extent.along_mm - depth_mm;
      drawn[`${kind}-${String(number)}`] = {
        kind,
        name: String(number),
        ...cornerOf({ along_mm, across_mm }, frame),
        width_mm,
        depth_mm,
        facing_deg: facingInRoom('along', end === 0, frame),
        weight_kg,
        coolingCapacity_kW: rating_kW,
      };
      across_mm += width_mm + gap_mm;
    }
  });
  return drawn;
}
