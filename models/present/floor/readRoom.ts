import { roomSchema, type Room } from '../../floor/roomSchema.ts';
import { isObject, type Json, type JsonObject } from '../../edit/document/json.ts';

const read = new WeakMap<JsonObject, Room | null>();

/**
 * The stated room of a hall; null if there is none, or if it is invalid.
 *
 * @param stated - the value at `halls.X.room`
 */
export function readRoom(stated: Json | undefined): Room | null {
  if (!isObject(stated)) return null;
  const known = read.get(stated);
  if (known !== undefined) return known;
  const { data } = roomSchema.safeParse(stated);
  const room = data ?? null;
  read.set(stated, room);
  return room;
}
