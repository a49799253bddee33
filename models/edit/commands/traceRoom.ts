import type { Point } from '../../floor/pointSchema.ts';
import type { TracedColumn } from '../trace/tracedShapes.ts';
import type { Command } from '../document/command.ts';
import { objectAt, valueAt, type Json, type JsonObject } from '../document/json.ts';
import { setRoomOutline } from './floorRoom.ts';
import { addParts } from './floorItems.ts';

/**
 * Sets a traced line as the room outline of a hall; the content of the room is retained.
 *
 * @param document - the plan
 */
export function traceOutline(document: JsonObject, hallId: string, corners: readonly Point[]): Command {
  return { ...setRoomOutline(document, hallId, corners), label: 'use the traced outline' };
}

/**
 * Adds traced columns to a room, except those that exist already.
 *
 * @param document - the plan
 */
export function traceColumns(
  document: JsonObject,
  hallId: string,
  columns: readonly TracedColumn[],
): { readonly command: Command; readonly addedCount: number } {
  const stated = Object.values(objectAt(document, ['halls', hallId, 'room', 'columns']));
  const known = new Set(stated.map((column) => keyOf((side) => valueAt(column, [side]))));
  const added = columns.filter((column) => !known.has(keyOf((side) => column[side])));
  const parts = added.map((column) => ({ list: 'columns', stem: 'column', value: { ...column } }));
  const { command } = addParts(document, hallId, parts);
  return { command: { ...command, label: 'add traced columns' }, addedCount: added.length };
}

const sides = ['x_mm', 'y_mm', 'width_mm', 'depth_mm'] as const;

const keyOf = (sideOf: (side: (typeof sides)[number]) => Json | undefined): string =>
  JSON.stringify(sides.map((side) => sideOf(side) ?? null));
