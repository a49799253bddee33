import { groupOfEntry } from '../../../models/edit/commands/arrange/groupItems.ts';
import { isLockedEntry } from '../../../models/edit/commands/arrange/lockItems.ts';
import { type Rectangle, boundingRectangle, boundsOf } from '../../../models/floor/rectangle.ts';
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

/** Items that are arranged as one: those of a group, or a single item. */
interface ArrangedUnit extends Rectangle {
  readonly items: readonly FloorItem[];
  readonly isLocked: boolean;
}

function unitsOf(things: readonly FloorItem[]): ArrangedUnit[] {
  const groups = new Map<string, FloorItem[]>();
  for (const item of things) {
    const id = groupOfEntry(item.stated);
    const name = id === undefined ? `item ${item.key}` : `group ${id}`;
    const members = groups.get(name);
    if (members === undefined) groups.set(name, [item]);
    else members.push(item);
  }
  return [...groups.values()].map((items) => ({
    ...boundingRectangle(items),
    items,
    isLocked: items.some(({ stated }) => isLockedEntry(stated)),
  }));
}

/**
 * Aligns items with an edge or the centre of their common block, a group as one. Locked items stay, and the others align with
 * them.
 *
 * @param things - are not changed
 */
export function aligned(things: readonly FloorItem[], alignment: Alignment): Move[] {
  const units = unitsOf(things);
  const block = boundsOf(units.filter(({ isLocked }) => isLocked)) ?? boundsOf(units);
  if (block === undefined) return [];
  return units.flatMap((unit) => {
    if (unit.isLocked) return [];
    const [x, y] = offsetTo(alignment, unit, block);
    return movedBy(unit.items, Math.round(x), Math.round(y));
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
 * Distributes items along an axis, a group as one.
 *
 * @param things - three or more for even gaps, two or more for a given gap
 * @param gap_mm - between neighbours, from the first item on. Default: even gaps, and the first and the last are not moved
 */
export function distributed(things: readonly FloorItem[], axis: 'x' | 'y', gap_mm?: number): Move[] {
  const [low, high] = axis === 'x' ? (['west_mm', 'east_mm'] as const) : (['south_mm', 'north_mm'] as const);
  const inOrder = unitsOf(things).toSorted((one, other) => one[low] - other[low]);
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  const leastCount = gap_mm === undefined ? 3 : 2;
  if (first === undefined || last === undefined || inOrder.length < leastCount) return [];
  const occupied = inOrder.reduce((sum, unit) => sum + unit[high] - unit[low], 0);
  const gap = gap_mm ?? (last[high] - first[low] - occupied) / (inOrder.length - 1);
  let next = first[low];
  return inOrder.flatMap((unit) => {
    const way = Math.round(next) - unit[low];
    next += unit[high] - unit[low] + gap;
    if (unit.isLocked) return [];
    return movedBy(unit.items, axis === 'x' ? way : 0, axis === 'y' ? way : 0);
  });
}
