import type { Library } from '../../../models/catalogue/Library.ts';
import { textAt, type JsonObject } from '../../../models/edit/document/json.ts';
import {
  shownChange,
  type ShownChange,
  type VersionedValue,
} from '../../../models/present/changes/shownChange.ts';
import { coolingPresetNames, powerPresetNames } from '../../../models/present/words/presetNames.ts';
import type { DisplayUnits } from '../../../models/units/display/displayUnits.ts';
import type { CallContext } from '../protocol/CallContext.ts';

/** Values of the open plan in several versions, and the units that they are shown in. */
export interface ChangesQuestion {
  readonly changes: readonly VersionedValue[];
  readonly units: DisplayUnits;
}

/** Tables whose rows a field refers to, by the name of the field. */
const tablesOfFields: Readonly<Record<string, keyof Library>> = {
  device: 'devices',
  rackType: 'rackTypes',
  price: 'prices',
  grid: 'grids',
  id: 'climates',
};

const presetNames: Readonly<Record<string, string>> = { ...coolingPresetNames, ...powerPresetNames };

/** Labels of values of the open plan and each version of them, as its fields show them. */
export function describeChanges(
  { changes, units }: ChangesQuestion,
  { document, library }: CallContext,
): readonly ShownChange[] {
  const context = {
    units,
    currency: currencyOf(document, library),
    documents: [document],
    nameOf: (field: string, id: string) => nameOf(document, library, field, id),
  };
  return changes.map((change) => shownChange(change, context));
}

function nameOf(document: JsonObject, library: Library, field: string, id: string): string | undefined {
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

/** The stated currency, otherwise that of the price from the catalogue. */
function currencyOf(document: JsonObject, library: Library): string | undefined {
  const price = textAt(document, ['tariff', 'price']) ?? '';
  const row = Object.hasOwn(library.prices, price) ? library.prices[price] : undefined;
  return textAt(document, ['tariff', 'currency']) ?? row?.currency;
}
