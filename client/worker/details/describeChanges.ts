import type { Library } from '../../../models/catalogue/Library.ts';
import { textAt, type JsonObject } from '../../../models/edit/document/json.ts';
import {
  shownChange,
  type ShownChange,
  type VersionedValue,
} from '../../../models/present/changes/shownChange.ts';
import type { DisplayUnits } from '../../../models/units/display/displayUnits.ts';
import type { CallContext } from '../protocol/CallContext.ts';
import { nameOfRow } from './nameOfRow.ts';

/** Values of the open plan in several versions, and the units that they are shown in. */
export interface ChangesQuestion {
  readonly changes: readonly VersionedValue[];
  readonly units: DisplayUnits;
}

/** Labels of values of the open plan and each version of them, as its fields show them. */
export function describeChanges(
  { changes, units }: ChangesQuestion,
  { document, library }: CallContext,
): readonly ShownChange[] {
  const context = {
    units,
    currency: currencyOf(document, library),
    documents: [document],
    nameOf: (field: string, id: string) => nameOfRow(document, library, field, id),
  };
  return changes.map((change) => shownChange(change, context));
}

/** The stated currency, otherwise that of the price from the catalogue. */
function currencyOf(document: JsonObject, library: Library): string | undefined {
  const price = textAt(document, ['tariff', 'price']) ?? '';
  const row = Object.hasOwn(library.prices, price) ? library.prices[price] : undefined;
  return textAt(document, ['tariff', 'currency']) ?? row?.currency;
}
