import { acrossEnd, acrossStart, alongEnd, alongStart, spanned, upperSide } from './alongRow.ts';
import { gatherFromGrid } from './cellGrid.ts';
import type { FixedObstacles, Wall } from './fixedObstacles.ts';
import { gatherRacks, type RackGrid } from './rackGrid.ts';
import { opposite, overlaps, type Axis, type Rectangle } from './rectangle.ts';
import { passing } from './segment.ts';
import type { FloorRack, FloorRow } from './FloorRack.ts';

/** An aisle between two rows; the upper one is farther north or east. */
export interface RowAisle {
  readonly kind: 'cold' | 'hot' | 'mixed';
  readonly rectangle: Rectangle;
  readonly width_mm: number;
  readonly lower: FloorRow;
  readonly upper: FloorRow;
  readonly rackCount: number;
  readonly isContained: boolean;
}

/** Rows farther apart have open floor between them, not an aisle: six tiles. */
export const WIDEST_AISLE_mm = 3600;

/** The aisles on the north side of a row, or on its east side if it runs from south to north. */
export function aislesAbove(row: FloorRow, grid: RackGrid, things: FixedObstacles): RowAisle[] {
  const { axis, rectangle } = row;
  const along = [alongStart(axis, rectangle), alongEnd(axis, rectangle)] as const;
  const top_mm = acrossEnd(axis, rectangle);
  const search = spanned(axis, {
    along,
    across: [acrossStart(axis, rectangle), top_mm + WIDEST_AISLE_mm],
  });
  const rows = rowsIn(search, grid).filter((other) => other !== row && other.axis === axis);
  const aisles: RowAisle[] = [];
  for (const upper of rows) {
    for (const piece of sharedPieces(row, upper, rows)) {
      const aisle = aisleBetween(row, upper, piece);
      if (aisle !== null && !isWalledOff(aisle.rectangle, axis, things)) {
        aisles.push({ ...aisle, isContained: isContained(aisle, things) });
      }
    }
  }
  return aisles.sort(byPlace);
}

function rowsIn(area: Rectangle, grid: RackGrid): FloorRow[] {
  const near: FloorRack[] = [];
  gatherRacks(grid, area, near);
  const rows = new Set<FloorRow>();
  for (const { row } of near) if (row !== null) rows.add(row);
  return [...rows];
}

const byPlace = (a: RowAisle, b: RowAisle): number =>
  a.rectangle.south_mm - b.rectangle.south_mm ||
  a.rectangle.west_mm - b.rectangle.west_mm ||
  a.rectangle.east_mm - b.rectangle.east_mm ||
  a.rectangle.north_mm - b.rectangle.north_mm ||
  ((a.upper.racks[0]?.key ?? '') < (b.upper.racks[0]?.key ?? '') ? -1 : 1);

type Span = readonly [number, number];

/**
 * The stretches along which two rows are adjacent, without those in which another row is between them. A gap that such a row
 * leaves open is a cross aisle, not an aisle along the two, if it is shorter than the distance between them.
 */
function sharedPieces(lower: FloorRow, upper: FloorRow, rows: readonly FloorRow[]): Span[] {
  const { axis } = lower;
  const start = Math.max(alongStart(axis, lower.rectangle), alongStart(axis, upper.rectangle));
  const end = Math.min(alongEnd(axis, lower.rectangle), alongEnd(axis, upper.rectangle));
  if (start >= end) return [];
  const from = acrossEnd(axis, lower.rectangle);
  const to = acrossStart(axis, upper.rectangle);
  const between = rows.filter(
    ({ rectangle }) => acrossStart(axis, rectangle) >= from && acrossEnd(axis, rectangle) <= to,
  );
  let pieces: Span[] = [[start, end]];
  for (const { rectangle } of between) {
    const hidden = [alongStart(axis, rectangle), alongEnd(axis, rectangle)] as const;
    pieces = pieces.flatMap((piece) => without(piece, hidden));
  }
  return pieces.filter(([a, b]) => b - a >= Math.min(to - from, end - start));
}

function without([start, end]: Span, [from, to]: Span): Span[] {
  const left: Span[] = [];
  if (Math.min(end, from) > start) left.push([start, Math.min(end, from)]);
  if (end > Math.max(start, to)) left.push([Math.max(start, to), end]);
  return left;
}

type OpenAisle = Omit<RowAisle, 'isContained'>;

function aisleBetween(lower: FloorRow, upper: FloorRow, piece: Span): OpenAisle | null {
  const { axis } = lower;
  const above = upperSide(axis);
  const south = sideOf(lower, piece, above);
  const north = sideOf(upper, piece, opposite(above));
  if (south.rackCount === 0 || north.rackCount === 0) return null;
  const across = [south.edge_mm, north.edge_mm] as const;
  const width_mm = across[1] - across[0];
  if (width_mm < 0 || width_mm > WIDEST_AISLE_mm) return null;
  const [fronts, racks] = [south.frontCount + north.frontCount, south.rackCount + north.rackCount];
  return {
    kind: aisleKind(fronts, racks),
    rectangle: spanned(axis, { along: piece, across }),
    width_mm,
    lower,
    upper,
    rackCount: Math.max(south.rackCount, north.rackCount),
  };
}

/** Cold between fronts, hot between rears, mixed if rears face fronts. */
export const aisleKind = (frontCount: number, rackCount: number): RowAisle['kind'] =>
  frontCount === rackCount ? 'cold' : frontCount === 0 ? 'hot' : 'mixed';

interface RowSide {
  readonly rackCount: number;
  readonly frontCount: number;
  /** How far the row reaches into the aisle. */
  readonly edge_mm: number;
}

/** The racks of a row along a stretch of one of its sides. */
function sideOf({ axis, members }: FloorRow, [start, end]: Span, side: number): RowSide {
  const isLower = side === upperSide(axis);
  let rackCount = 0;
  let frontCount = 0;
  let edge_mm = isLower ? -Infinity : Infinity;
  for (const { area, rack } of members) {
    if (alongStart(axis, area) >= end || alongEnd(axis, area) <= start) continue;
    rackCount += 1;
    if (rack.facing_deg === side) frontCount += 1;
    edge_mm = isLower ? Math.max(edge_mm, acrossEnd(axis, area)) : Math.min(edge_mm, acrossStart(axis, area));
  }
  return { rackCount, frontCount, edge_mm };
}

/** Whether walls run along at least half of an aisle, so that it is not an aisle. */
function isWalledOff(aisle: Rectangle, axis: Axis, { wallGrid }: FixedObstacles): boolean {
  const walls: Wall[] = [];
  gatherFromGrid(wallGrid, aisle, walls);
  let walled_mm = 0;
  for (const wall of walls) {
    const part = passing(wall, aisle);
    if (part === null) continue;
    walled_mm += axis === 'x' ? Math.abs(part.x2_mm - part.x1_mm) : Math.abs(part.y2_mm - part.y1_mm);
  }
  return walled_mm > 0 && walled_mm >= (alongEnd(axis, aisle) - alongStart(axis, aisle)) / 2;
}

/** Whether a containment of the aisle's kind covers at least half of it. */
function isContained({ kind, rectangle }: OpenAisle, { containments }: FixedObstacles): boolean {
  return containments.some(
    (containment) =>
      containment.kind === `${kind}-aisle` &&
      overlaps(containment.area, rectangle) &&
      2 * sharedArea_mm2(containment.area, rectangle) >= sharedArea_mm2(rectangle, rectangle),
  );
}

function sharedArea_mm2(a: Rectangle, b: Rectangle): number {
  const width_mm = Math.min(a.east_mm, b.east_mm) - Math.max(a.west_mm, b.west_mm);
  const depth_mm = Math.min(a.north_mm, b.north_mm) - Math.max(a.south_mm, b.south_mm);
  return Math.max(0, width_mm) * Math.max(0, depth_mm);
}
