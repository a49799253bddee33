import { roomLimits } from '../../floor/roomSchema.ts';
import type { Point } from '../../floor/pointSchema.ts';
import type { DxfDrawing, DxfPath } from '../../interchange/dxf/DxfDrawing.ts';
import type { TracePlacement } from './tracePlacement.ts';

/** A closed line of a drawing that may be the outline of a room. */
export interface TracedOutline {
  readonly layer: string;
  /** Whole millimetres of the floor, in order. */
  readonly corners: readonly Point[];
  readonly area_m2: number;
}

/** A rectangle of a drawing that may be a column, in whole millimetres. */
export interface TracedColumn {
  readonly x_mm: number;
  readonly y_mm: number;
  readonly width_mm: number;
  readonly depth_mm: number;
}

const MIN_ROOM_m2 = 4;
const MAX_COORDINATE_mm = 2_000_000;

/** The corners of a path on the floor; points that are no corners after rounding are skipped. */
function cornersOf({ points }: DxfPath, drawing: DxfDrawing, placement: TracePlacement): Point[] {
  const corners: Point[] = [];
  for (let index = 0; index < points.length; index += 2) {
    const x_mm = placement.x_mm + ((points[index] ?? 0) - drawing.west) * placement.mm_per_unit;
    const y_mm = placement.y_mm + ((points[index + 1] ?? 0) - drawing.south) * placement.mm_per_unit;
    corners.push({ x_mm: Math.round(x_mm), y_mm: Math.round(y_mm) });
  }
  return corners.filter((corner, index) => {
    const last = corners.at(index - 1);
    const next = corners[(index + 1) % corners.length];
    if (last === undefined || next === undefined || isSame(corner, last)) return false;
    return isSame(corner, next) || bend_mm2(last, corner, next) !== 0;
  });
}

const isSame = (one: Point, other: Point): boolean => one.x_mm === other.x_mm && one.y_mm === other.y_mm;

/** Twice the area of the triangle of three points; 0 if they are on one line. */
const bend_mm2 = (last: Point, corner: Point, next: Point): number =>
  (corner.x_mm - last.x_mm) * (next.y_mm - corner.y_mm) -
  (corner.y_mm - last.y_mm) * (next.x_mm - corner.x_mm);

function areaOf_m2(corners: readonly Point[]): number {
  let twice_mm2 = 0;
  corners.forEach((corner, index) => {
    const next = corners[(index + 1) % corners.length] ?? corner;
    twice_mm2 += corner.x_mm * next.y_mm - next.x_mm * corner.y_mm;
  });
  return Math.abs(twice_mm2) / 2e6;
}

/**
 * Closed lines that can be a room, the largest first.
 *
 * @param layers - names of the layers to search
 * @param most - maximum number of outlines
 */
export function outlinesOf(
  drawing: DxfDrawing,
  placement: TracePlacement,
  layers: ReadonlySet<string>,
  most = 20,
): TracedOutline[] {
  const outlines: TracedOutline[] = [];
  for (const path of [...drawing.paths, ...drawing.loops]) {
    if (!path.isClosed || !layers.has(path.layer) || path.points.length < 6) continue;
    const corners = cornersOf(path, drawing, placement);
    if (corners.length < 3 || corners.length > roomLimits.corners) continue;
    if (corners.some(({ x_mm, y_mm }) => Math.max(Math.abs(x_mm), Math.abs(y_mm)) > MAX_COORDINATE_mm))
      continue;
    const area_m2 = areaOf_m2(corners);
    if (area_m2 >= MIN_ROOM_m2) outlines.push({ layer: path.layer, corners, area_m2 });
  }
  return outlines.sort((one, other) => other.area_m2 - one.area_m2).slice(0, most);
}

const [MIN_SIDE_mm, MAX_SIDE_mm] = [50, 3_000];
/** Tolerance of lines that are drawn by hand. */
const TOLERANCE_mm = 2;

/**
 * Closed axis-parallel rectangles of the size of a column, without duplicates.
 *
 * @param layers - names of the layers to search
 */
export function columnsOf(
  drawing: DxfDrawing,
  placement: TracePlacement,
  layers: ReadonlySet<string>,
): TracedColumn[] {
  const columns = new Map<string, TracedColumn>();
  for (const path of [...drawing.paths, ...drawing.loops]) {
    if (!path.isClosed || !layers.has(path.layer) || path.points.length > 16) continue;
    const column = rectangleOf(cornersOf(path, drawing, placement));
    if (column === undefined || columns.size >= roomLimits.parts) continue;
    const { x_mm, y_mm, width_mm, depth_mm } = column;
    if (Math.max(Math.abs(x_mm), Math.abs(y_mm)) > MAX_COORDINATE_mm) continue;
    columns.set([x_mm, y_mm, width_mm, depth_mm].join(' '), column);
  }
  return [...columns.values()];
}

function rectangleOf(corners: readonly Point[]): TracedColumn | undefined {
  if (corners.length !== 4) return undefined;
  const xs = corners.map(({ x_mm }) => x_mm);
  const ys = corners.map(({ y_mm }) => y_mm);
  const [x_mm, y_mm] = [Math.min(...xs), Math.min(...ys)];
  const [width_mm, depth_mm] = [Math.max(...xs) - x_mm, Math.max(...ys) - y_mm];
  const isSize = (side_mm: number): boolean => side_mm >= MIN_SIDE_mm && side_mm <= MAX_SIDE_mm;
  if (!isSize(width_mm) || !isSize(depth_mm)) return undefined;
  const isAtEdge = (value: number, from: number, length: number): boolean =>
    Math.min(Math.abs(value - from), Math.abs(value - from - length)) <= TOLERANCE_mm;
  const areCorners = corners.every(
    (corner) => isAtEdge(corner.x_mm, x_mm, width_mm) && isAtEdge(corner.y_mm, y_mm, depth_mm),
  );
  // Lines between four corners at the edges may still cross: a rectangle has the full area.
  const isFull = areaOf_m2(corners) * 1e6 > 0.9 * width_mm * depth_mm;
  return areCorners && isFull ? { x_mm, y_mm, width_mm, depth_mm } : undefined;
}
