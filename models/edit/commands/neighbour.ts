/**
 * Where a planner goes on once an entry of a list is gone: the next, else the one before, else the list itself.
 *
 * @param entries - with the entry that goes
 * @param id - of the entry that goes
 * @returns the keys to add to the list's path
 */
export function neighbour(entries: Readonly<Record<string, unknown>>, id: string): readonly string[] {
  const ids = Object.keys(entries);
  const place = ids.indexOf(id);
  const next = ids[place + 1] ?? ids[place - 1];
  return next === undefined ? [] : [next];
}
