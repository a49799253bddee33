import type { Axis, Rectangle } from '../rectangle.ts';
import type { Segment } from '../segment.ts';

/** A wall: an edge of the outline, or a wall inside the room. */
export interface Edge extends Segment {
  readonly halfThickness_mm: number;
}

/** An item on the floor that racks must not overlap. */
export interface Obstacle extends Rectangle {
  /** Required clearance of racks from it. */
  readonly clearance_mm: number;
  /** Whether it must not be in the front or rear clearance of a rack. */
  readonly isInTheWay: boolean;
}

/** A room rotated so that rows run along x, and the pattern of rows and aisles along y. */
export interface RowFrame {
  /** The axis of the room that rows run along; if it is y, x and y are swapped. */
  readonly along: Axis;
  /** Edges of the outline and walls inside the room. */
  readonly walls: readonly Edge[];
  readonly outline: readonly Segment[];
  readonly obstacles: readonly Obstacle[];
  readonly south_mm: number;
  readonly north_mm: number;
  readonly tile_mm: number;
  /** Position of a tile corner. */
  readonly tileX_mm: number;
  readonly tileY_mm: number;
}
