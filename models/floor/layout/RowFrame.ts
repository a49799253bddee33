import type { Axis, Rectangle } from '../rectangle.ts';
import type { Segment } from '../segment.ts';

/** A wall that racks keep away from: an edge of the outline, or a wall inside the room. */
export interface Edge extends Segment {
  readonly halfThickness_mm: number;
}

/** Something on the floor that racks do not overlap. */
export interface Obstacle extends Rectangle {
  /** What racks keep from it. */
  readonly clearance_mm: number;
  /** Whether it may not stand before or behind a rack. */
  readonly isInTheWay: boolean;
}

/** A room turned so that rows run along x, and the pattern of rows and aisles along y. */
export interface RowFrame {
  /** The axis of the room that rows run along; where it is y, x and y have changed places. */
  readonly along: Axis;
  /** Of the outline and of walls inside the room. */
  readonly walls: readonly Edge[];
  readonly outline: readonly Segment[];
  readonly obstacles: readonly Obstacle[];
  readonly south_mm: number;
  readonly north_mm: number;
  readonly tile_mm: number;
  /** Where the corner of a tile is. */
  readonly tileX_mm: number;
  readonly tileY_mm: number;
}
