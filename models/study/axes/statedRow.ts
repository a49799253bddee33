import type { Library, OwnRows } from '../../catalogue/Library.ts';

type Tables = Readonly<Record<string, Readonly<Record<string, object>> | undefined>>;

/**
 * Custom rows of a plan with one that is a copy of the row of the catalogue, so that single fields of it can be changed.
 *
 * @param own - of the plan; not changed
 * @param library - undefined if the design that the study begins with cannot be computed
 * @param keys - table, id of the row, and keys within it
 * @returns undefined if neither has the row
 */
export function statedRow(
  own: OwnRows = {},
  [table = '', id = '']: readonly string[],
  library: Library | undefined,
): OwnRows | undefined {
  const rows = rowsOf(own, table);
  if (rows !== undefined && Object.hasOwn(rows, id)) return own;
  const built = library === undefined ? undefined : rowsOf(library, table);
  if (built === undefined || !Object.hasOwn(built, id)) return undefined;
  return { ...own, [table]: { ...rows, [id]: built[id] } };
}

function rowsOf(tables: OwnRows | Library, table: string): Readonly<Record<string, object>> | undefined {
  return Object.hasOwn(tables, table) && typeof (tables as Record<string, unknown>)[table] === 'object'
    ? (tables as unknown as Tables)[table]
    : undefined;
}
