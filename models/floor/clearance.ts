import type { Wall } from './fixedObstacles.ts';
import type { Facing } from './pointSchema.ts';
import { gapTo, stripAhead, type Rectangle } from './rectangle.ts';
import { passing } from './segment.ts';

/** The nearest obstacle in front of one side of a rectangle. */
export interface NearestObstacle {
  readonly distance_mm: number;
  readonly name: string;
}

/** One side of a rectangle, and the search depth. */
export interface ClearanceProbe {
  readonly area: Rectangle;
  readonly side: Facing;
  readonly depth_mm: number;
}

/** Name and footprint of an item. */
export interface NamedArea {
  readonly name: string;
  readonly area: Rectangle;
}

/** The closer of two; at equal distance, the one whose name comes first. */
export function nearerOf(a: NearestObstacle | null, b: NearestObstacle | null): NearestObstacle | null {
  if (a === null || b === null) return a ?? b;
  if (a.distance_mm !== b.distance_mm) return a.distance_mm < b.distance_mm ? a : b;
  return a.name <= b.name ? a : b;
}

/** Distance of an item in front of one side; null if it is not within the depth, or extends over that side. */
export function obstacleAhead(
  { area, side, depth_mm }: ClearanceProbe,
  thing: NamedArea,
): NearestObstacle | null {
  const distance_mm = gapTo(area, side, thing.area);
  if (distance_mm < 0 || distance_mm >= depth_mm) return null;
  return isAhead(area, side, thing.area) ? { distance_mm, name: thing.name } : null;
}

function isAhead(area: Rectangle, side: Facing, other: Rectangle): boolean {
  return side === 0 || side === 180
    ? other.west_mm < area.east_mm && area.west_mm < other.east_mm
    : other.south_mm < area.north_mm && area.south_mm < other.north_mm;
}

/** Distance of the nearest wall in front of one side, measured to its face; null if none is within the depth. */
export function wallAhead(
  { area, side, depth_mm }: ClearanceProbe,
  walls: readonly Wall[],
): NearestObstacle | null {
  let found: NearestObstacle | null = null;
  for (const wall of walls) {
    const centre_mm = centreDistance(wall, { area, side, depth_mm: depth_mm + wall.halfThickness_mm });
    if (centre_mm === null) continue;
    const distance_mm = Math.max(0, centre_mm - wall.halfThickness_mm);
    if (distance_mm < depth_mm) found = nearerOf(found, { distance_mm, name: wall.name });
  }
  return found;
}

/** Distance of the centre line of a wall in front of one side. */
function centreDistance(wall: Wall, { area, side, depth_mm }: ClearanceProbe): number | null {
  // From one millimetre behind the side, so that a wall along it is found.
  const part = passing(wall, stripAhead(pulledBack(area, side), side, depth_mm + 1));
  if (part === null) return null;
  const bounds = {
    west_mm: Math.min(part.x1_mm, part.x2_mm),
    east_mm: Math.max(part.x1_mm, part.x2_mm),
    south_mm: Math.min(part.y1_mm, part.y2_mm),
    north_mm: Math.max(part.y1_mm, part.y2_mm),
  };
  return Math.max(0, gapTo(area, side, bounds));
}

function pulledBack(area: Rectangle, side: Facing): Rectangle {
  if (side === 0) return { ...area, north_mm: area.north_mm - 1 };
  if (side === 90) return { ...area, east_mm: area.east_mm - 1 };
  if (side === 180) return { ...area, south_mm: area.south_mm + 1 };
  return { ...area, west_mm: area.west_mm + 1 };
}
