import { expanded, type Rectangle } from '../../../models/floor/rectangle.ts';
import { type Point } from '../../../models/floor/pointSchema.ts';
import { isInside } from '../../../models/floor/isInside.ts';
import type { SnapGrid } from '../scene/snapping.ts';
import type { SpatialIndex } from '../scene/spatialIndex.ts';

interface SpotRequest {
  readonly width_mm: number;
  readonly depth_mm: number;
  /** The visible part: new items are placed in it. */
  readonly seen: Rectangle;
  readonly outline: readonly Point[];
  readonly grid: SnapGrid;
  readonly taken: SpatialIndex<Rectangle>;
  /** Clearance on all sides, if possible. */
  readonly clearance_mm: number;
}

/** Number of rings of tiles around the middle that are tried. */
const MAX_RINGS = 60;

/**
 * Position of a new item: the free position closest to the middle of the visible part, on the grid and inside the room.
 *
 * @returns its south-west corner; the middle itself if nothing is free
 */
export function freeSpot(request: SpotRequest): Point {
  const { seen, grid, width_mm, depth_mm } = request;
  const onGrid = (value: number, origin: number): number =>
    Math.round((value - origin) / grid.tile_mm) * grid.tile_mm + origin;
  const x = onGrid((seen.west_mm + seen.east_mm - width_mm) / 2, grid.origin.x_mm);
  const y = onGrid((seen.south_mm + seen.north_mm - depth_mm) / 2, grid.origin.y_mm);
  for (const clearance_mm of [request.clearance_mm, 0]) {
    for (let ring = 0; ring <= MAX_RINGS; ring += 1) {
      for (const [right, up] of ringOf(ring)) {
        const corner = { x_mm: x + right * grid.tile_mm, y_mm: y + up * grid.tile_mm };
        if (isFree({ ...request, clearance_mm }, corner)) return corner;
      }
    }
  }
  return { x_mm: x, y_mm: y };
}

/** The steps of a ring, the closest to the middle of each side first. */
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

function isFree(request: SpotRequest, { x_mm, y_mm }: Point): boolean {
  const { width_mm, depth_mm, outline, taken, seen, clearance_mm } = request;
  const place = { west_mm: x_mm, south_mm: y_mm, east_mm: x_mm + width_mm, north_mm: y_mm + depth_mm };
  const isVisible =
    place.west_mm >= seen.west_mm &&
    place.east_mm <= seen.east_mm &&
    place.south_mm >= seen.south_mm &&
    place.north_mm <= seen.north_mm;
  if (!isVisible) return false;
  // Slightly inside, so that a corner on the wall counts as in the room.
  const corners = [place.west_mm + 1, place.east_mm - 1].flatMap((x) =>
    [place.south_mm + 1, place.north_mm - 1].map((y) => ({ x_mm: x, y_mm: y })),
  );
  return (
    corners.every((corner) => isInside(outline, corner)) &&
    taken.within(expanded(place, clearance_mm)).length === 0
  );
}
