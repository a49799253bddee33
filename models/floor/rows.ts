import { acrossEnd, acrossStart, alongEnd, alongStart } from './alongRow.ts';
import type { PlacedRack } from './Floor.ts';
import { addRacksToGrid, gatherRacks, rackGrid, type RackGrid } from './rackGrid.ts';
import { boundingRectangle, expanded } from './rectangle.ts';
import type { Row } from './Row.ts';
import { byKey, floorRack, type FloorRack, type FloorRow } from './FloorRack.ts';

/** The widest gap within a row: one empty rack position or an in-row unit. A wider gap separates rows. */
export const GAP_IN_ROW_mm = 600;

/**
 * Finds the rows of a floor: racks whose fronts line up within half a depth, with at most a tile between them.
 *
 * @param racks - in any order
 * @returns rows from south to north, then from west to east; a single rack is a row of one
 */
export function findRows(racks: readonly PlacedRack[]): Row[] {
  const standing = racks.map(floorRack).sort(byKey);
  const grid = rackGrid();
  addRacksToGrid(grid, standing);
  return formRows(standing, grid).sort(bySouthWest);
}

function bySouthWest(a: Row, b: Row): number {
  const difference_mm =
    a.rectangle.south_mm - b.rectangle.south_mm || a.rectangle.west_mm - b.rectangle.west_mm;
  return difference_mm || ((a.racks[0]?.key ?? '') < (b.racks[0]?.key ?? '') ? -1 : 1);
}

/**
 * Joins racks into rows, and sets the row of each rack.
 *
 * @param racks - all racks of some rows, and racks without a row
 * @param grid - all racks of the floor
 */
export function formRows(racks: readonly FloorRack[], grid: RackGrid): FloorRow[] {
  for (const standing of racks) standing.partner = standing;
  const near: FloorRack[] = [];
  for (const standing of racks) {
    gatherRacks(grid, expanded(standing.area, GAP_IN_ROW_mm), near);
    for (const other of near) if (isAdjacent(standing, other)) join(standing, other);
  }
  const groups = new Map<FloorRack, FloorRack[]>();
  for (const standing of racks) {
    const first = firstOf(standing);
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [standing]);
    else group.push(standing);
  }
  return Array.from(groups.values(), rowOf);
}

function isAdjacent(a: FloorRack, b: FloorRack): boolean {
  const { axis } = a;
  if (axis !== b.axis || a === b) return false;
  const gap_mm =
    Math.max(alongStart(axis, a.area), alongStart(axis, b.area)) -
    Math.min(alongEnd(axis, a.area), alongEnd(axis, b.area));
  if (gap_mm > GAP_IN_ROW_mm) return false;
  const shared_mm =
    Math.min(acrossEnd(axis, a.area), acrossEnd(axis, b.area)) -
    Math.max(acrossStart(axis, a.area), acrossStart(axis, b.area));
  return shared_mm > Math.min(a.rack.depth_mm, b.rack.depth_mm) / 2;
}

/** The rack that represents all racks joined to it. */
function firstOf(standing: FloorRack): FloorRack {
  let at = standing;
  while (at.partner !== null && at.partner !== at) {
    at.partner = at.partner.partner;
    at = at.partner ?? at;
  }
  return at;
}

function join(a: FloorRack, b: FloorRack): void {
  const [one, other] = [firstOf(a), firstOf(b)];
  if (one !== other) other.partner = one;
}

function rowOf(members: FloorRack[]): FloorRow {
  const axis = members[0]?.axis ?? 'x';
  members.sort((a, b) => alongStart(axis, a.area) - alongStart(axis, b.area) || byKey(a, b));
  const footprints = members.map(({ area }) => area);
  const facing_deg = members[0]?.rack.facing_deg;
  const rectangle = boundingRectangle(footprints);
  const row: FloorRow = {
    axis,
    rectangle,
    racks: members.map(({ rack }) => rack),
    footprints,
    isMixed: members.some(({ rack }) => rack.facing_deg !== facing_deg),
    members,
    withUnits: rectangle,
    findings: [],
  };
  for (const standing of members) standing.row = row;
  return row;
}
