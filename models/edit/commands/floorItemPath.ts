import type { Path } from '../document/json.ts';

/** The list of an item on the floor and its id in it. */
interface FloorItemOwner {
  /** `rack-1/` for its positions, `units:` for a list of the room. */
  readonly list: string;
  readonly id: string;
}

/**
 * The list and the id of an item on the floor.
 *
 * @param key - `rack-1/A01`, or `units:crah-1`
 */
export function ownerOf(key: string): FloorItemOwner {
  const slash = key.indexOf('/');
  const end = slash >= 0 ? slash : key.indexOf(':');
  return { list: key.slice(0, end + 1), id: key.slice(end + 1) };
}

/** Path of a list of items in the plan. */
export const listPath = (hallId: string, list: string): Path =>
  list.endsWith('/') ? ['racks', list.slice(0, -1), 'places'] : ['halls', hallId, 'room', list.slice(0, -1)];

/** Items in words: the id of one, the number of several. */
export function itemText(keys: readonly string[]): string {
  if (keys.length === 1) return ownerOf(keys[0] ?? '').id;
  const areRacks = keys.every((key) => key.includes('/'));
  return `${String(keys.length)} ${areRacks ? 'racks' : 'items'}`;
}
