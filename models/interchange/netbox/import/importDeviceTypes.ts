import type { Device } from '../../../catalogue/device.ts';
import { finding } from '../../../problems/Finding.ts';
import { numberText } from '../../../units/text.ts';
import { idOfName, sameName, sameness, unique, type UsedNames } from '../ids.ts';
import { manufacturerAndModel } from '../manufacturers.ts';
import type { NetboxRecord } from '../NetboxDocument.ts';
import { netboxFieldOf } from '../read/fieldOf.ts';
import { deviceTypeOf } from '../write/deviceTypeOf.ts';
import { deviceRow, isWrittenByPlenum } from './deviceRow.ts';
import { knownDevices, type ImportContext, type ImportedDevices } from './ImportContext.ts';
import { deviceWarnings } from './deviceWarnings.ts';

/**
 * NetBox device types as custom catalogue rows. A type that the plan or the catalogue already has, under its
 * manufacturer's name or as written by a Plenum export, adds no row: the existing row has more data, with sources.
 */
export function importDeviceTypes(records: readonly NetboxRecord[], context: ImportContext): ImportedDevices {
  const known = knownDevices(context);
  const knownById = new Map(known.map((row) => [row.id.toLowerCase(), row]));
  const rows = new Map<string, Device>();
  const idsByName = new Map<string, string>();
  const usedIds: UsedNames = new Map(known.map(({ id }) => [id.toLowerCase(), 1]));
  for (const record of records) {
    const model = netboxFieldOf(record, 'model');
    if (model === undefined) {
      context.review.push(
        finding('netbox-record-skipped', record.at, 'A device type without a model was skipped.'),
      );
      continue;
    }
    const key = keyOf(netboxFieldOf(record, 'manufacturer'), model);
    if (idsByName.has(key)) {
      const message = `Duplicate device type "${model}" of that manufacturer; the first was imported.`;
      context.review.push(finding('netbox-duplicate', record.at, message));
      continue;
    }
    const id = importOne(record, model, { known, knownById, rows, usedIds }, context);
    idsByName.set(key, id);
    const slug = netboxFieldOf(record, 'slug');
    if (slug !== undefined && !idsByName.has(slug)) idsByName.set(slug, id);
  }
  const { idOf } = knownNames(known);
  return {
    rows,
    idOf: (manufacturer, model) =>
      idsByName.get(keyOf(manufacturer, model)) ?? idsByName.get(model) ?? idOf(manufacturer, model),
    classify: (id, deviceClass) => {
      const row = rows.get(id);
      if (row !== undefined && row.class !== deviceClass) rows.set(id, { ...row, class: deviceClass });
    },
  };
}

interface Tables {
  readonly known: readonly Device[];
  readonly knownById: ReadonlyMap<string, Device>;
  readonly rows: Map<string, Device>;
  readonly usedIds: UsedNames;
}

/** Imports one type. @returns the id of its row */
function importOne(record: NetboxRecord, model: string, tables: Tables, context: ImportContext): string {
  const { review } = context;
  const preferredId = idOfName(netboxFieldOf(record, 'slug') ?? model, 'device');
  const written = isWrittenByPlenum(record) ? tables.knownById.get(preferredId.toLowerCase()) : undefined;
  if (written !== undefined) {
    const row = deviceRow(written.id, record, context.origin, review);
    const isSameRow = JSON.stringify(deviceTypeOf(row)) === JSON.stringify(deviceTypeOf(written));
    if (!isSameRow) tables.rows.set(written.id, { ...row, class: written.class });
    return written.id;
  }
  const same = isWrittenByPlenum(record)
    ? undefined
    : namesake(tables.known, netboxFieldOf(record, 'manufacturer'), model);
  const id = same?.id ?? unique(preferredId, tables.usedIds);
  const row = deviceRow(id, record, context.origin, review);
  review.push(...deviceWarnings(row, record, tables.known));
  if (same === undefined) {
    tables.rows.set(id, row);
  } else {
    const stated =
      row.maximum_kW === undefined
        ? ''
        : ` The ports in the file add up to ${numberText(row.maximum_kW, 3)} kW.`;
    const message = `"${model}" matches “${same.name}” in the catalogue; that row was used.${stated}`;
    review.push(finding('netbox-known-row-kept', record.at, message));
  }
  return id;
}

function namesake(
  known: readonly Device[],
  manufacturer: string | undefined,
  model: string,
): Device | undefined {
  const full = sameness(`${manufacturer ?? ''} ${model}`);
  return known.find(({ name }) => sameness(name) === full);
}

/** Rows that devices may refer to without a file of their type: by manufacturer and model, by model, or by id. */
function knownNames(known: readonly Device[]): Pick<ImportedDevices, 'idOf'> {
  const ids = new Map<string, string>();
  const add = (name: string, id: string): void => {
    if (!ids.has(name)) ids.set(name, id);
  };
  for (const row of known) {
    const { manufacturer: manufacturer, model } = manufacturerAndModel(row);
    add(keyOf(manufacturer, model), row.id);
  }
  for (const { name, id } of known) add(sameness(name), id);
  for (const row of known) add(sameness(manufacturerAndModel(row).model), row.id);
  for (const { id } of known) add(sameness(id), id);
  return {
    idOf: (manufacturer, model) =>
      ids.get(keyOf(manufacturer, model)) ??
      ids.get(sameness(`${manufacturer ?? ''} ${model}`)) ??
      ids.get(sameness(model)),
  };
}

const keyOf = (manufacturer: string | undefined, model: string): string =>
  `${sameName(manufacturer ?? '')}\n${sameName(model)}`;
