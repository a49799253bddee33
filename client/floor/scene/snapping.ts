import type { SpatialIndex } from './spatialIndex.ts';
import { expanded, type Rectangle, shifted } from '../../../models/floor/rectangle.ts';
import { type Point } from '../../../models/floor/pointSchema.ts';

/** Snap step: tiles, the fine step, or none. */
export type SnapStep = 'tile' | 'fine' | 'free';

/** The fine step of the floor. */
export const FINE_mm = 100;

/** A snap grid. */
export interface SnapGrid {
  readonly tile_mm: number;
  readonly origin: Point;
}

/** An alignment guide. */
export interface Guide {
  readonly axis: 'x' | 'y';
  /** Position on that axis. */
  readonly at_mm: number;
  /** Extent on the other axis. */
  readonly from_mm: number;
  readonly to_mm: number;
}

export interface Snapped {
  readonly x_mm: number;
  readonly y_mm: number;
  readonly guides: readonly Guide[];
}

interface Dragged {
  /** The moved block at its original position. */
  readonly block: Rectangle;
  /** Displacement of the pointer. */
  readonly x_mm: number;
  readonly y_mm: number;
}

interface SnapContext {
  readonly grid: SnapGrid;
  readonly step: SnapStep;
  /** Items that it may align with. */
  readonly others: SpatialIndex<Rectangle>;
  /** True for items in the index that move too, and are not neighbours. */
  readonly isMoved: (item: Rectangle) => boolean;
  /** Snap distance of edges. */
  readonly reach_mm: number;
}

/**
 * Displacement of a dragged block: its south-west corner snaps to the grid, or its edges snap to edges of neighbours.
 *
 * @param dragged - the block and the displacement of the pointer
 * @returns the displacement in whole millimetres, and guides for aligned edges
 */
export function snapped(dragged: Dragged, context: SnapContext): Snapped {
  const { block } = dragged;
  const { grid, step, reach_mm } = context;
  if (step === 'free') {
    return { x_mm: Math.round(dragged.x_mm), y_mm: Math.round(dragged.y_mm), guides: [] };
  }
  const step_mm = step === 'tile' ? grid.tile_mm : FINE_mm;
  const onGrid = (corner: number, way: number, origin: number): number =>
    Math.round((corner + way - origin) / step_mm) * step_mm + origin - corner;
  const grid_x = onGrid(block.west_mm, dragged.x_mm, grid.origin.x_mm);
  const grid_y = onGrid(block.south_mm, dragged.y_mm, grid.origin.y_mm);
  const there = shifted(block, dragged.x_mm, dragged.y_mm);
  const near = context.others
    .within(expanded(there, 3 * grid.tile_mm))
    .filter((item) => !context.isMoved(item));
  const edge_x = nearest(['west_mm', 'east_mm'], there, near, reach_mm);
  const edge_y = nearest(['south_mm', 'north_mm'], there, near, reach_mm);
  const x_mm = Math.round(edge_x === undefined ? grid_x : dragged.x_mm + edge_x);
  const y_mm = Math.round(edge_y === undefined ? grid_y : dragged.y_mm + edge_y);
  return { x_mm, y_mm, guides: guidesOf(shifted(block, x_mm, y_mm), near) };
}

type Edge = keyof Rectangle;

/** The smallest displacement to align an edge of the block with one of a neighbour; undefined if none is in reach. */
function nearest(
  edges: readonly Edge[],
  block: Rectangle,
  others: readonly Rectangle[],
  reach_mm: number,
): number | undefined {
  let best: number | undefined;
  for (const other of others) {
    for (const edge of edges) {
      for (const theirs of edges) {
        const way = other[theirs] - block[edge];
        if (Math.abs(way) <= reach_mm && (best === undefined || Math.abs(way) < Math.abs(best))) best = way;
      }
    }
  }
  return best;
}

const MAX_GUIDES = 4;

function guidesOf(block: Rectangle, others: readonly Rectangle[]): Guide[] {
  const guides = new Map<string, Guide>();
  const add = (axis: 'x' | 'y', at_mm: number, other: Rectangle): void => {
    const [low, high]: [Edge, Edge] = axis === 'x' ? ['south_mm', 'north_mm'] : ['west_mm', 'east_mm'];
    const known = guides.get(`${axis}${String(at_mm)}`);
    guides.set(`${axis}${String(at_mm)}`, {
      axis,
      at_mm,
      from_mm: Math.min(known?.from_mm ?? Infinity, block[low], other[low]),
      to_mm: Math.max(known?.to_mm ?? -Infinity, block[high], other[high]),
    });
  };
  for (const other of others) {
    for (const edge of ['west_mm', 'east_mm'] as const) {
      if (other.west_mm === block[edge] || other.east_mm === block[edge]) add('x', block[edge], other);
    }
    for (const edge of ['south_mm', 'north_mm'] as const) {
      if (other.south_mm === block[edge] || other.north_mm === block[edge]) add('y', block[edge], other);
    }
  }
  return [...guides.values()].slice(0, MAX_GUIDES);
}
