import { expanded, type Rectangle } from '../../../models/floor/rectangle.ts';
import { type Point } from '../../../models/floor/pointSchema.ts';
import { isInside } from '../../../models/floor/isInside.ts';
import type { SnapGrid } from '../scene/snapping.ts';
import type { SpatialIndex } from '../scene/spatialIndex.ts';

interface SpaceRequest {
  readonly width_mm: number;
  readonly depth_mm: number;
  /** What is seen: what is new lands in sight. */
  readonly seen: Rectangle;
  readonly outline: readonly Point[];
  readonly grid: SnapGrid;
  readonly taken: SpatialIndex<Rectangle>;
  /** Kept free round it where there is room for it. */
  readonly clearance_mm: number;
}

/** Rings of tiles round the middle that are tried; the last try takes what it gets. */
const MAX_RINGS = 60;

/**
 * Where something new lands: the free place nearest to the middle of what is seen, on the grid and inside the room.
 *
 * @returns its south-west corner; the middle itself where nothing is free
 */
export function freeSpot(wanted: SpaceRequest): Point {
  const { seen, grid, width_mm, depth_mm } = wanted;
  const onGrid = (value: number, origin: number): number =>
    Math.round((value - origin) / grid.tile_mm) * grid.tile_mm + origin;
  const x = onGrid((seen.west_mm + seen.east_mm - width_mm) / 2, grid.origin.x_mm);
  const y = onGrid((seen.south_mm + seen.north_mm - depth_mm) / 2, grid.origin.y_mm);
  for (const clearance_mm of [wanted.clearance_mm, 0]) {
    for (let ring = 0; ring <= MAX_RINGS; ring += 1) {
      for (const [right, up] of ringOf(ring)) {
        const corner = { x_mm: x + right * grid.tile_mm, y_mm: y + up * grid.tile_mm };
        if (isFree({ ...wanted, clearance_mm }, corner)) return corner;
      }
    }
  }
  return { x_mm: x, y_mm: y };
}

/** The steps of a ring, the nearest to the middle of each side first. */
function ringOf(ring: number): [number, number][] {
  if (ring === 0) return [[0, 0]];
  const steps: [number, number][] = [];
  for (let along = 0; along <= ring; along += 1) {
    for (const way of along === 0 ? [0] : [along, -along]) {
      steps.push([ring, way], [way, -ring], [-ring, way], [way, ring]);
    }
  }
  return steps;
}

function isFree(wanted: SpaceRequest, { x_mm, y_mm }: Point): boolean {
  const { width_mm, depth_mm, outline, taken, seen, clearance_mm } = wanted;
  const place = { west_mm: x_mm, south_mm: y_mm, east_mm: x_mm + width_mm, north_mm: y_mm + depth_mm };
  const isSeen =
    place.west_mm >= seen.west_mm &&
    place.east_mm <= seen.east_mm &&
    place.south_mm >= seen.south_mm &&
    place.north_mm <= seen.north_mm;
  if (!isSeen) return false;
  // A hair inside, so that a corner on the wall counts as in the room.
  const corners = [place.west_mm + 1, place.east_mm - 1].flatMap((x) =>
    [place.south_mm + 1, place.north_mm - 1].map((y) => ({ x_mm: x, y_mm: y })),
  );
  return (
    corners.every((corner) => isInside(outline, corner)) &&
    taken.within(expanded(place, clearance_mm)).length === 0
  );
}
