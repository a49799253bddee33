import { type Rectangle, boundsOf } from '../../../models/floor/rectangle.ts';
import { rotated } from '../scene/facing.ts';
import type { Move, FloorItem } from '../scene/floorItem.ts';

/**
 * Moves things by the same way.
 *
 * @param things - stay as they are
 */
export function movedBy(things: readonly FloorItem[], x_mm: number, y_mm: number): Move[] {
  return things.map(({ key, west_mm, south_mm, facing_deg }) => ({
    key,
    x_mm: west_mm + x_mm,
    y_mm: south_mm + y_mm,
    facing_deg,
  }));
}

/**
 * Turns things as one block, a quarter clockwise round its centre.
 *
 * @param things - stay as they are
 * @returns where each goes; the block's south-west corner lands on whole millimetres
 */
export function rotatedBlock(things: readonly FloorItem[]): Move[] {
  const block = boundsOf(things);
  if (block === undefined) return [];
  const width = block.east_mm - block.west_mm;
  const depth = block.north_mm - block.south_mm;
  const west = block.west_mm + Math.round((width - depth) / 2);
  const south = block.south_mm + Math.round((depth - width) / 2);
  return things.map(({ key, south_mm, east_mm, facing_deg }) => ({
    key,
    // Clockwise, what lay to the south comes to the west, and what lay to the east comes to the south.
    x_mm: west + (south_mm - block.south_mm),
    y_mm: south + (block.east_mm - east_mm),
    facing_deg: facing_deg === undefined ? undefined : rotated(facing_deg),
    isTurned: facing_deg === undefined,
  }));
}

/** Turns each thing so that its front looks one way; its south-west corner stays. */
export function facingAll(things: readonly FloorItem[], facing_deg: FloorItem['facing_deg']): Move[] {
  return things.flatMap((thing) =>
    thing.facing_deg === undefined
      ? []
      : [{ key: thing.key, x_mm: thing.west_mm, y_mm: thing.south_mm, facing_deg }],
  );
}

export type Alignment = 'west' | 'east' | 'north' | 'south' | 'centre-x' | 'centre-y';

/**
 * Lines things up with an edge or the middle of the block that they form.
 *
 * @param things - stay as they are
 */
export function aligned(things: readonly FloorItem[], alignment: Alignment): Move[] {
  const block = boundsOf(things);
  if (block === undefined) return [];
  return things.map((thing) => {
    const [x, y] = wayTo(alignment, thing, block);
    return {
      key: thing.key,
      x_mm: thing.west_mm + Math.round(x),
      y_mm: thing.south_mm + Math.round(y),
      facing_deg: thing.facing_deg,
    };
  });
}

function wayTo(alignment: Alignment, thing: Rectangle, block: Rectangle): [number, number] {
  switch (alignment) {
    case 'west':
      return [block.west_mm - thing.west_mm, 0];
    case 'east':
      return [block.east_mm - thing.east_mm, 0];
    case 'south':
      return [0, block.south_mm - thing.south_mm];
    case 'north':
      return [0, block.north_mm - thing.north_mm];
    case 'centre-x':
      return [(block.west_mm + block.east_mm - thing.west_mm - thing.east_mm) / 2, 0];
    case 'centre-y':
      return [0, (block.south_mm + block.north_mm - thing.south_mm - thing.north_mm) / 2];
  }
}

/**
 * Leaves the same gap between things along an axis; the first and the last stay where they are.
 *
 * @param things - three or more
 */
export function distributed(things: readonly FloorItem[], axis: 'x' | 'y'): Move[] {
  const [low, high] = axis === 'x' ? (['west_mm', 'east_mm'] as const) : (['south_mm', 'north_mm'] as const);
  const inOrder = things.toSorted((one, other) => one[low] - other[low]);
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined || inOrder.length < 3) return [];
  const taken = inOrder.reduce((sum, thing) => sum + thing[high] - thing[low], 0);
  const gap = (last[high] - first[low] - taken) / (inOrder.length - 1);
  let next = first[low];
  return inOrder.map((thing) => {
    const at = Math.round(next);
    next += thing[high] - thing[low] + gap;
    return {
      key: thing.key,
      x_mm: axis === 'x' ? at : thing.west_mm,
      y_mm: axis === 'y' ? at : thing.south_mm,
      facing_deg: thing.facing_deg,
    };
  });
}
