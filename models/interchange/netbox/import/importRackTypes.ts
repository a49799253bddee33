import type { RackType } from '../../../catalogue/rackType.ts';
import { finding } from '../../../problems/Finding.ts';
import { idOfName, sameName, sameness, unique } from '../ids.ts';
import { UsedNames } from '../UsedNames.ts';
import { inGroup } from '../groupReview.ts';
import { manufacturerAndModel, manufacturerName } from '../manufacturers.ts';
import type { NetboxRecord } from '../NetboxDocument.ts';
import { isNetboxYes, netboxFieldOf, netboxNumberOf } from '../read/fieldOf.ts';
import { rackTypeOf } from '../write/rackTypeOf.ts';
import { knownRackTypes, type ImportContext, type ImportedRackTypes } from './ImportContext.ts';
import { rackTypeRow } from './rackTypeRow.ts';

/** NetBox rack types as custom catalogue rows; a type that the plan or the catalogue already has adds no row. */
export function importRackTypes(records: readonly NetboxRecord[], context: ImportContext): ImportedRackTypes {
  const known = knownRackTypes(context);
  const usedIds = new UsedNames(known.map(({ id }) => id));
  const rows = new Map<string, RackType>();
  const ids = new Map<string, string>();
  const firstUnits = new Map<string, number>();
  const fromTop = new Set<string>();
  for (const record of records) {
    const model = netboxFieldOf(record, 'model');
    if (model === undefined) {
      const message = 'A rack type without a model was skipped.';
      context.review.push(finding('netbox-record-skipped', record.at, message));
      continue;
    }
    if (ids.has(sameName(model))) {
      const message = `Duplicate rack type "${model}"; the first was imported.`;
      context.review.push(finding('netbox-duplicate', record.at, message));
      continue;
    }
    const id = importOne(record, model, { known, rows, usedIds }, context);
    ids.set(sameName(model), id);
    const first = netboxNumberOf(record, 'starting_unit', { min: 1, max: 100, step: 1 }, context.review);
    if (first !== undefined) firstUnits.set(id, first);
    if (isNetboxYes(record, 'desc_units')) fromTop.add(id);
  }
  const knownIds = knownNames(known);
  return {
    rows,
    idOf: (model) => ids.get(sameName(model)) ?? knownIds.get(sameness(model)),
    firstUnitOf: (id) => firstUnits.get(id) ?? 1,
    isFromTop: (id) => fromTop.has(id),
    usedIds,
    ownIds: new Map(),
  };
}

interface Tables {
  readonly known: readonly RackType[];
  readonly rows: Map<string, RackType>;
  readonly usedIds: UsedNames;
}

/** Imports one type. @returns the id of its row */
function importOne(
  record: NetboxRecord,
  model: string,
  { known, rows, usedIds }: Tables,
  context: ImportContext,
): string {
  const { name, note } = manufacturerName({
    manufacturer: netboxFieldOf(record, 'manufacturer') ?? 'Generic',
    model,
  });
  const preferredId = idOfName(netboxFieldOf(record, 'slug') ?? model, 'rack-type');
  const sameId = known.find(({ id }) => id.toLowerCase() === preferredId.toLowerCase());
  const same = sameId ?? known.find((row) => bareName(row) === sameness(name));
  const id = same?.id ?? unique(preferredId, usedIds);
  const row = rackTypeRow({ id, name, ...(note === undefined ? {} : { note }) }, record, context);
  if (same === undefined || (sameId !== undefined && !agrees(row, sameId))) {
    rows.set(id, row);
    notePayload(row, record.at, context.review);
  } else if (sameId === undefined) {
    const message = `"${model}" matches “${same.name}” in the catalogue; that row was used.`;
    const group = { what: 'rack types are in the catalogue, whose rows were used', item: same.name };
    context.review.push(inGroup(finding('netbox-known-row-kept', record.at, message), group));
  }
  return id;
}

/** Whether a known row has every figure that the file states. */
function agrees(row: RackType, known: RackType): boolean {
  const stated = rackTypeOf(row);
  const figures = rackTypeOf(known);
  return figureColumns.every((column) => stated[column] === '' || stated[column] === figures[column]);
}

const figureColumns = ['u_height', 'outer_width', 'outer_height', 'outer_depth', 'weight', 'max_weight'];

/** Reports a row without payload, for which no weight is checked. */
export function notePayload(row: RackType, at: string, review: ImportContext['review']): void {
  if (row.payload_kg !== undefined || row.includedInDevice === true) return;
  const message = `${row.name} has no max_weight: its payload is not checked.`;
  const group = {
    what: 'rack types have no max_weight, so that their payload is not checked',
    item: row.name,
  };
  review.push(inGroup(finding('netbox-payload-missing', at, message), group));
}

/** The name without its height: NetShelter SX AR3300 of NetShelter SX AR3300, 42U. */
const bareName = ({ name }: { readonly name: string }): string => sameness(name.replace(/,? \d+U$/, ''));

/** Ids of rows by the names that a rack may use for its type: row name, model, id. */
function knownNames(known: readonly RackType[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const name of [
    ({ name }: RackType): string => name,
    bareName,
    (row: RackType): string => bareName({ name: manufacturerAndModel(row).model }),
    (row: RackType): string => manufacturerAndModel(row).model,
    ({ id }: RackType): string => id,
  ]) {
    for (const row of known) if (!ids.has(sameness(name(row)))) ids.set(sameness(name(row)), row.id);
  }
  return ids;
}
