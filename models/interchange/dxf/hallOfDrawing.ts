import type { Facing, Point } from '../../floor/pointSchema.ts';
import { roomLimits } from '../../floor/roomSchema.ts';
import { USUAL_TILE_mm } from '../../floor/tileLines.ts';
import type { DoorInDrawing, HallInDrawing, PartInDrawing, WallInDrawing } from './HallInDrawing.ts';
import type { DxfDrawing, DxfPath, DxfPlacement } from './DxfDrawing.ts';
import { kindOfPlacement } from './kindOfPlacement.ts';

/** A hall that was found in a drawing. */
export interface HallOfDrawing {
  /** Its outline is empty if the drawing has none on a layer of walls. */
  readonly hall: HallInDrawing;
  /** Racks whose front the drawing does not say: they are taken to face north where their block is not rotated. */
  readonly assumedFrontCount: number;
}

/** Where a drawing lies on the floor. */
export interface DrawingPlace {
  /** Position of the origin of the drawing. */
  readonly originX_mm: number;
  readonly originY_mm: number;
  readonly mm_per_unit: number;
}

/**
 * The room, and everything that stands in it, as layers and blocks of a drawing name them: A-WALL, A-WALL-INTR, A-FLOR-PATT, and blocks of racks, units,
 * doors and columns. Coordinates are whole mm.
 *
 * @returns null if the drawing has neither an outline nor a block that it knows
 */
export function hallOfDrawing(drawing: DxfDrawing, place: DrawingPlace): HallOfDrawing | null {
  const outline = outlineOf(drawing.paths, place);
  const parts: PartInDrawing[] = [];
  const doors: DoorInDrawing[] = [];
  let assumedFrontCount = 0;
  for (const placement of drawing.placements ?? []) {
    const kind = kindOfPlacement(placement);
    if (kind === 'door') doors.push(doorOf(placement, place));
    else if (kind !== null) {
      const part = partOf(kind, placement, place);
      parts.push(part);
      if (kind === 'rack' && placement.attributes['ENTRY'] === undefined) assumedFrontCount += 1;
    }
  }
  if (outline.length === 0 && parts.length === 0) return null;
  const hall: HallInDrawing = {
    outline,
    tiles: tilesOf(drawing.paths, place),
    walls: drawing.paths.flatMap((path) => wallOf(path, place) ?? []),
    doors,
    parts,
  };
  return { hall, assumedFrontCount };
}

const pointAt = (x: number, y: number, { originX_mm, originY_mm, mm_per_unit }: DrawingPlace): Point => ({
  // Rounding may leave -0, which is no coordinate: adding 0 makes it 0.
  x_mm: Math.round(originX_mm + x * mm_per_unit) + 0,
  y_mm: Math.round(originY_mm + y * mm_per_unit) + 0,
});

function cornersOf({ points }: DxfPath, place: DrawingPlace): Point[] {
  return Array.from({ length: points.length / 2 }, (_, index) =>
    pointAt(points[2 * index] ?? 0, points[2 * index + 1] ?? 0, place),
  );
}

function areaOf_mm2(corners: readonly Point[]): number {
  const twice = corners.reduce((sum, { x_mm, y_mm }, index) => {
    const next = corners[(index + 1) % corners.length] ?? { x_mm, y_mm };
    return sum + x_mm * next.y_mm - next.x_mm * y_mm;
  }, 0);
  return Math.abs(twice) / 2;
}

/** The largest closed line of the layer of walls; none if there is none. */
function outlineOf(paths: readonly DxfPath[], place: DrawingPlace): Point[] {
  const closed = paths
    .filter(
      ({ layer, isClosed, points }) => isClosed && layer.toUpperCase() === 'A-WALL' && points.length >= 6,
    )
    .map((path) => cornersOf(path, place))
    .filter(({ length }) => length <= roomLimits.corners)
    .sort((one, other) => areaOf_mm2(other) - areaOf_mm2(one));
  return closed[0] ?? [];
}

function wallOf(path: DxfPath, place: DrawingPlace): WallInDrawing | null {
  const { layer, isClosed, points, width } = path;
  if (layer.toUpperCase() !== 'A-WALL-INTR' || isClosed || points.length !== 4) return null;
  const [from, to] = cornersOf(path, place);
  if (from === undefined || to === undefined) return null;
  return {
    id: path.id ?? '',
    from,
    to,
    thickness_mm: width === undefined ? null : Math.round(width * place.mm_per_unit),
  };
}

/** The tiles of a floor by the joints that are drawn: their distance, and the position of the first ones. */
function tilesOf(paths: readonly DxfPath[], place: DrawingPlace): HallInDrawing['tiles'] {
  const joints = paths
    .filter(({ layer, points }) => layer.toUpperCase() === 'A-FLOR-PATT' && points.length === 4)
    .map((path) => cornersOf(path, place));
  const sorted = (values: readonly number[]): number[] =>
    [...new Set(values)].sort((one, other) => one - other);
  const xs = sorted(joints.flatMap(([from, to]) => (from?.x_mm === to?.x_mm ? (from?.x_mm ?? []) : [])));
  const ys = sorted(joints.flatMap(([from, to]) => (from?.y_mm === to?.y_mm ? (from?.y_mm ?? []) : [])));
  const steps = [xs, ys].flatMap((values) =>
    values.slice(1).map((value, index) => value - (values[index] ?? value)),
  );
  if (joints.length === 0) return null;
  const tile_mm = steps.length === 0 ? USUAL_TILE_mm : Math.min(...steps);
  const [x_mm = 0, y_mm = 0] = [xs[0], ys[0]];
  return { tile_mm, origin: { x_mm: remainder(x_mm, tile_mm), y_mm: remainder(y_mm, tile_mm) } };
}

const remainder = (value: number, divisor: number): number => ((value % divisor) + divisor) % divisor;

function doorOf(placement: DxfPlacement, place: DrawingPlace): DoorInDrawing {
  const { x, y, rotation_deg, attributes } = placement;
  const isAlongY = facingOfRotation(rotation_deg) % 180 === 90;
  const { across_mm, along_mm } = sizeOf(placement, place);
  return {
    id: attributes['ID'] ?? '',
    at: pointAt(x, y, place),
    width_mm: isAlongY ? along_mm : across_mm,
    isAlongY,
  };
}

const sizeOf = (
  { west, south, east, north }: DxfPlacement,
  { mm_per_unit }: DrawingPlace,
): { readonly across_mm: number; readonly along_mm: number } => ({
  across_mm: Math.round((east - west) * mm_per_unit),
  along_mm: Math.round((north - south) * mm_per_unit),
});

function partOf(kind: string, placement: DxfPlacement, place: DrawingPlace): PartInDrawing {
  const { west, south, rotation_deg, attributes } = placement;
  const facing_deg = facingOfRotation(rotation_deg);
  const isTurned = facing_deg === 90 || facing_deg === 270;
  const { across_mm, along_mm } = sizeOf(placement, place);
  return {
    kind,
    id: attributes[kind === 'rack' ? 'LABEL' : 'ID'] ?? attributes['NAME'] ?? '',
    name: kind === 'rack' ? '' : (attributes['NAME'] ?? ''),
    entryId: attributes['ENTRY'] ?? '',
    ...pointAt(west, south, place),
    width_mm: isTurned ? along_mm : across_mm,
    depth_mm: isTurned ? across_mm : along_mm,
    facing_deg,
  };
}

/** The direction that the front of a block has, which looks north in itself, to the nearest quarter turn. */
function facingOfRotation(rotation_deg: number): Facing {
  const quarters = ((Math.round(-rotation_deg / 90) % 4) + 4) % 4;
  return ([0, 90, 180, 270] as const)[quarters] ?? 0;
}
