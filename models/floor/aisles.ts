import type { Floor } from './Floor.ts';
import { aislesAbove, type RowAisle } from './aislesOfRow.ts';
import { fixedObstacles } from './fixedObstacles.ts';
import type { Rectangle } from './rectangle.ts';
import { addRacksToGrid, rackGrid } from './rackGrid.ts';
import type { Row } from './Row.ts';
import { type FloorRack, type FloorRow, byKey, floorRack } from './FloorRack.ts';

/** The aisle between two rows. */
export interface Aisle {
  /** Cold between fronts, hot between rears, mixed if rears face fronts. */
  readonly kind: 'cold' | 'hot' | 'mixed';
  readonly rectangle: Rectangle;
  readonly width_mm: number;
  /** Indices of the two rows. */
  readonly rows: readonly [number, number];
  /** Racks along its longer side. */
  readonly rackCount: number;
  /** Whether a containment of its kind closes it off. */
  readonly isContained: boolean;
}

/**
 * Finds the aisles between adjacent rows up to 3.6 m apart, with no row and no wall between them.
 *
 * @param floor - provides walls and containments
 * @param rows - as returned by {@link findRows}
 * @returns aisles in the order of the rows
 */
export function findAisles(floor: Floor, rows: readonly Row[]): Aisle[] {
  const grid = rackGrid();
  const standing: FloorRack[] = [];
  const own = rows.map((row): FloorRow => {
    const members = row.racks.map(floorRack);
    const owner = { ...row, members, withUnits: row.rectangle, findings: [] };
    for (const member of members) {
      member.row = owner;
      standing.push(member);
    }
    return owner;
  });
  addRacksToGrid(grid, standing.sort(byKey));
  const indices = new Map(own.map((row, index) => [row, index]));
  const things = fixedObstacles(floor);
  const aisleOf = ({ lower, upper, ...aisle }: RowAisle): Aisle => ({
    ...aisle,
    rows: [indices.get(lower) ?? 0, indices.get(upper) ?? 0],
  });
  return own.flatMap((row) => aislesAbove(row, grid, things).map(aisleOf));
}
