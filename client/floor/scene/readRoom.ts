import { roomSchema, type Room } from '../../../models/floor/roomSchema.ts';
import { isObject, type Json, type JsonObject } from '../../../models/edit/document/json.ts';

const read = new WeakMap<JsonObject, Room | null>();

/**
 * The room that a hall of the document states; null where it states none, or one that breaks a rule.
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
