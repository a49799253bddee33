import { type Rectangle, boundsOf } from '../../../models/floor/rectangle.ts';
import { rotated } from '../../../models/present/floor/facing.ts';
import type { Move, FloorItem } from '../../../models/present/floor/floorItem.ts';

/**
 * Moves items by the same displacement.
 *
 * @param things - are not changed
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
 * Rotates items as one block, a quarter turn clockwise about its centre.
 *
 * @param things - are not changed
 * @returns target positions; the block's south-west corner is on whole millimetres
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
    // Clockwise: south becomes west, and east becomes south.
    x_mm: west + (south_mm - block.south_mm),
    y_mm: south + (block.east_mm - east_mm),
    facing_deg: facing_deg === undefined ? undefined : rotated(facing_deg),
    isTurned: facing_deg === undefined,
  }));
}

/** Sets the facing of each item; its south-west corner is retained. */
export function facingAll(things: readonly FloorItem[], facing_deg: FloorItem['facing_deg']): Move[] {
  return things.flatMap((item) =>
    item.facing_deg === undefined
      ? []
      : [{ key: item.key, x_mm: item.west_mm, y_mm: item.south_mm, facing_deg }],
  );
}

export type Alignment = 'west' | 'east' | 'north' | 'south' | 'centre-x' | 'centre-y';

/**
 * Aligns items with an edge or the centre of their common block.
 *
 * @param things - are not changed
 */
export function aligned(things: readonly FloorItem[], alignment: Alignment): Move[] {
  const block = boundsOf(things);
  if (block === undefined) return [];
  return things.map((item) => {
    const [x, y] = offsetTo(alignment, item, block);
    return {
      key: item.key,
      x_mm: item.west_mm + Math.round(x),
      y_mm: item.south_mm + Math.round(y),
      facing_deg: item.facing_deg,
    };
  });
}

function offsetTo(alignment: Alignment, item: Rectangle, block: Rectangle): [number, number] {
  switch (alignment) {
    case 'west':
      return [block.west_mm - item.west_mm, 0];
    case 'east':
      return [block.east_mm - item.east_mm, 0];
    case 'south':
      return [0, block.south_mm - item.south_mm];
    case 'north':
      return [0, block.north_mm - item.north_mm];
    case 'centre-x':
      return [(block.west_mm + block.east_mm - item.west_mm - item.east_mm) / 2, 0];
    case 'centre-y':
      return [0, (block.south_mm + block.north_mm - item.south_mm - item.north_mm) / 2];
  }
}

/**
 * Distributes items evenly along an axis; the first and the last are not moved.
 *
 * @param things - three or more
 */
export function distributed(things: readonly FloorItem[], axis: 'x' | 'y'): Move[] {
  const [low, high] = axis === 'x' ? (['west_mm', 'east_mm'] as const) : (['south_mm', 'north_mm'] as const);
  const inOrder = things.toSorted((one, other) => one[low] - other[low]);
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined || inOrder.length < 3) return [];
  const occupied = inOrder.reduce((sum, item) => sum + item[high] - item[low], 0);
  const gap = (last[high] - first[low] - occupied) / (inOrder.length - 1);
  let next = first[low];
  return inOrder.map((item) => {
    const at = Math.round(next);
    next += item[high] - item[low] + gap;
    return {
      key: item.key,
      x_mm: axis === 'x' ? at : item.west_mm,
      y_mm: axis === 'y' ? at : item.south_mm,
      facing_deg: item.facing_deg,
    };
  });
}
