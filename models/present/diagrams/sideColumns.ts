import type { OneLineItem } from './oneLineItems.ts';

/** What has a side of its own where whole paths do: sides that only begin below them do not divide a diagram. */
const pathSymbols: ReadonlySet<OneLineItem['symbol']> = new Set([
  'utility',
  'generator',
  'transformer',
  'switchgear',
  'ups',
]);

/**
 * The column of each item of a one-line diagram, from the left: its side, and for what belongs to no side the mean of the sides that
 * it is connected to. So paths A and B stand apart, and what both feed stands between them.
 *
 * @param items - each source precedes what it feeds
 * @returns by id; 0 for all where paths have no sides
 */
export function sideColumns(items: readonly OneLineItem[]): ReadonlyMap<string, number> {
  const sides = [...new Set(items.flatMap(({ side }) => side ?? []))].sort();
  const columns = new Map<string, number>();
  if (sides.length < 2 || !items.some(({ symbol, side }) => side !== null && pathSymbols.has(symbol)))
    return columns;
  for (const { id, side } of items) if (side !== null) columns.set(id, sides.indexOf(side));
  const fedBy = new Map<string, string[]>();
  for (const { id, sources } of items)
    for (const source of sources) fedBy.set(source.id, [...(fedBy.get(source.id) ?? []), id]);
  const mean = (ids: readonly string[]): number | undefined => {
    const known = ids.flatMap((id) => columns.get(id) ?? []);
    return known.length === 0 ? undefined : known.reduce((sum, column) => sum + column, 0) / known.length;
  };
  const middle = (sides.length - 1) / 2;
  const open = items.filter(({ id }) => !columns.has(id));
  // What feeds sides takes the mean of these from below, then what is fed takes it from above.
  for (const { id } of open.toReversed()) set(columns, id, mean(fedBy.get(id) ?? []));
  for (const { id, sources } of open)
    if (!columns.has(id)) set(columns, id, mean(sources.map((one) => one.id)));
  for (const { id } of open) if (!columns.has(id)) columns.set(id, middle);
  return columns;
}

function set(columns: Map<string, number>, id: string, column: number | undefined): void {
  if (column !== undefined) columns.set(id, column);
}
