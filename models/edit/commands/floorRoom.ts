import type { Command } from '../document/command.ts';
import { textAt, type Json, type JsonObject } from '../document/json.ts';

interface Corner {
  readonly x_mm: number;
  readonly y_mm: number;
}

const hallName = (document: JsonObject, hallId: string): string =>
  textAt(document, ['halls', hallId, 'name']) ?? hallId;

/**
 * Sets the room outline of a hall; the content of an existing room is retained.
 *
 * @param document - the plan
 * @param hallId - the hall
 * @param outline - corners in order
 */
export function setRoomOutline(document: JsonObject, hallId: string, outline: readonly Corner[]): Command {
  const value: Json = outline.map(({ x_mm, y_mm }) => ({ x_mm: Math.round(x_mm), y_mm: Math.round(y_mm) }));
  return {
    label: `draw ${hallName(document, hallId)}`,
    edits: [{ kind: 'set', path: ['halls', hallId, 'room', 'outline'], value }],
  };
}

/**
 * Sets a rectangular room from its inner dimensions, with its south-west corner at the origin.
 *
 * @param document - the plan
 * @param hallId - the hall
 */
export function drawRectangle(
  document: JsonObject,
  hallId: string,
  { width_mm, depth_mm }: { readonly width_mm: number; readonly depth_mm: number },
): Command {
  return setRoomOutline(document, hallId, [
    { x_mm: 0, y_mm: 0 },
    { x_mm: width_mm, y_mm: 0 },
    { x_mm: width_mm, y_mm: depth_mm },
    { x_mm: 0, y_mm: depth_mm },
  ]);
}

/** Removes the room of a hall with everything in it except racks; racks retain their positions. */
export function removeRoom(document: JsonObject, hallId: string): Command {
  return {
    label: `remove the drawing of ${hallName(document, hallId)}`,
    edits: [{ kind: 'remove', path: ['halls', hallId, 'room'] }],
  };
}
