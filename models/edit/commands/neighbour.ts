/**
 * The focus after an entry of a list is removed: the next entry, otherwise the previous one, otherwise the list itself.
 *
 * @param entries - including the removed entry
 * @param id - of the removed entry
 * @returns the keys to add to the list's path
 */
export function neighbour(entries: Readonly<Record<string, unknown>>, id: string): readonly string[] {
  const ids = Object.keys(entries);
  const place = ids.indexOf(id);
  const next = ids[place + 1] ?? ids[place - 1];
  return next === undefined ? [] : [next];
}
