import type { Library } from '../../../models/catalogue/Library.ts';
import { textAt, type JsonObject } from '../../../models/edit/document/json.ts';
import { coolingPresetNames, powerPresetNames } from '../../../models/present/words/presetNames.ts';

/** Tables whose rows a field refers to, by the name of the field. */
const tablesOfFields: Readonly<Record<string, keyof Library>> = {
  device: 'devices',
  rackType: 'rackTypes',
  price: 'prices',
  grid: 'grids',
  id: 'climates',
};

const presetNames: Readonly<Record<string, string>> = { ...coolingPresetNames, ...powerPresetNames };

/**
 * The name of what a field of a plan refers to: a hall, a preset, a row of the catalogue; undefined where it refers to none.
 *
 * @param document - the plan
 * @param field - key of the field
 * @param id - its value
 */
export function nameOfRow(
  document: JsonObject,
  library: Library,
  field: string,
  id: string,
): string | undefined {
  if (field === 'hall') return textAt(document, ['halls', id, 'name']);
  if (field === 'preset') return presetNames[id];
  const table = tablesOfFields[field];
  if (table === undefined) return undefined;
  return textAt(document, ['catalogue', table, id, 'name']) ?? rowName(library, table, id);
}

function rowName(library: Library, table: keyof Library, id: string): string | undefined {
  const rows = library[table] as unknown as Readonly<Record<string, { readonly name?: string } | undefined>>;
  return Object.hasOwn(rows, id) ? rows[id]?.name : undefined;
}
