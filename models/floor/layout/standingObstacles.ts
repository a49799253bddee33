import type { PlacedRack } from '../Floor.ts';
import { footprint } from '../footprint.ts';
import { opposite, stripAhead, type Axis, type Rectangle } from '../rectangle.ts';
import type { Obstacle } from './RowFrame.ts';
import type { RowRules } from './rowRules.ts';

/**
 * Racks that stay where they are as obstacles for new rows: their footprints, and the aisles in front of them and behind them.
 *
 * @param along - the axis that rows run along; along y, x and y are swapped
 */
export function standingObstacles(racks: readonly PlacedRack[], along: Axis, rules: RowRules): Obstacle[] {
  return racks.flatMap((rack) => {
    const area = footprint(rack);
    const front_mm = Math.max(rules.coldAisle_mm, rules.frontAccess_mm);
    const rear_mm = Math.max(rules.hotAisle_mm, rules.rearAccess_mm);
    const aisles = [
      stripAhead(area, rack.facing_deg, front_mm),
      stripAhead(area, opposite(rack.facing_deg), rear_mm),
    ];
    return [
      { ...inFrame(area, along), clearance_mm: rules.rowEndWay_mm, isInTheWay: true },
      ...aisles.map((aisle) => ({ ...inFrame(aisle, along), clearance_mm: 0, isInTheWay: false })),
    ];
  });
}

const inFrame = ({ west_mm, south_mm, east_mm, north_mm }: Rectangle, along: Axis): Rectangle =>
  along === 'x'
    ? { west_mm, south_mm, east_mm, north_mm }
    : { west_mm: south_mm, south_mm: west_mm, east_mm: north_mm, north_mm: east_mm };
