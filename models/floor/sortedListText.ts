import { LISTED_COUNT, listText } from '../units/text.ts';

/** Names in order as text; of many, the first ones and the number of the others, without sorting thousands for each of thousands. */
export function sortedListText(names: ReadonlySet<string>): string {
  const first: string[] = [];
  for (const name of names) {
    const last = first.at(-1);
    if (first.length === LISTED_COUNT && last !== undefined && name > last) continue;
    const at = first.findIndex((other) => name < other);
    if (at < 0) first.push(name);
    else first.splice(at, 0, name);
    if (first.length > LISTED_COUNT) first.pop();
  }
  return listText(first, names.size - first.length);
}
