import type { Device } from '../../../catalogue/device.ts';
import { finding } from '../../../problems/Finding.ts';
import { numberText } from '../../../units/text.ts';
import { idOfName, sameName, sameness, unique, type TakenNames } from '../ids.ts';
import { makerAndModel } from '../makers.ts';
import type { NetboxRecord } from '../NetboxDocument.ts';
import { fieldOf } from '../read/fieldOf.ts';
import { deviceTypeOf } from '../write/deviceTypeOf.ts';
import { deviceRow, isOurs } from './deviceRow.ts';
import { knownDevices, type ImportContext, type TakenDevices } from './ImportContext.ts';
import { doubtsOfDevice } from './doubtsOfDevice.ts';

/**
 * Device types of NetBox as rows of a plan's catalogue. A type that the plan or the catalogue has already, under its maker's name or
 * as our own export wrote it, brings no row: the row that is there says more, with sources.
 */
export function takeDeviceTypes(records: readonly NetboxRecord[], context: ImportContext): TakenDevices {
  const known = knownDevices(context);
  const knownById = new Map(known.map((row) => [row.id.toLowerCase(), row]));
  const rows = new Map<string, Device>();
  const idsByName = new Map<string, string>();
  const taken: TakenNames = new Map(known.map(({ id }) => [id.toLowerCase(), 1]));
  for (const record of records) {
    const model = fieldOf(record, 'model');
    if (model === undefined) {
      context.review.push(
        finding('netbox-record-skipped', record.at, 'A device type without a model was left out.'),
      );
      continue;
    }
    const key = keyOf(fieldOf(record, 'manufacturer'), model);
    if (idsByName.has(key)) {
      const message = `A device type "${model}" of that maker was read before; the first was taken.`;
      context.review.push(finding('netbox-duplicate', record.at, message));
      continue;
    }
    const id = takeOne(record, model, { known, knownById, rows, taken }, context);
    idsByName.set(key, id);
    const slug = fieldOf(record, 'slug');
    if (slug !== undefined && !idsByName.has(slug)) idsByName.set(slug, id);
  }
  const { idOf } = knownNames(known);
  return {
    rows,
    idOf: (maker, model) => idsByName.get(keyOf(maker, model)) ?? idsByName.get(model) ?? idOf(maker, model),
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
  readonly taken: TakenNames;
}

/** Takes one type. @returns the id of the row that stands for it */
function takeOne(record: NetboxRecord, model: string, tables: Tables, context: ImportContext): string {
  const { review } = context;
  const wanted = idOfName(fieldOf(record, 'slug') ?? model, 'device');
  const ours = isOurs(record) ? tables.knownById.get(wanted.toLowerCase()) : undefined;
  if (ours !== undefined) {
    const row = deviceRow(ours.id, record, context.origin, review);
    const saysTheSame = JSON.stringify(deviceTypeOf(row)) === JSON.stringify(deviceTypeOf(ours));
    if (!saysTheSame) tables.rows.set(ours.id, { ...row, class: ours.class });
    return ours.id;
  }
  const same = isOurs(record) ? undefined : namesake(tables.known, fieldOf(record, 'manufacturer'), model);
  const id = same?.id ?? unique(wanted, tables.taken);
  const row = deviceRow(id, record, context.origin, review);
  review.push(...doubtsOfDevice(row, record, tables.known));
  if (same === undefined) {
    tables.rows.set(id, row);
  } else {
    const stated =
      row.maximum_kW === undefined ? '' : ` The file adds up to ${numberText(row.maximum_kW, 3)} kW.`;
    const message = `"${model}" is ${same.id} of the catalogue, whose row is used.${stated}`;
    review.push(finding('netbox-known-row-kept', record.at, message));
  }
  return id;
}

function namesake(known: readonly Device[], maker: string | undefined, model: string): Device | undefined {
  const full = sameness(`${maker ?? ''} ${model}`);
  return known.find(({ name }) => sameness(name) === full);
}

/** Rows that devices may name without a file of their type: by maker and model, by model, or by id. */
function knownNames(known: readonly Device[]): Pick<TakenDevices, 'idOf'> {
  const ids = new Map<string, string>();
  const add = (name: string, id: string): void => {
    if (!ids.has(name)) ids.set(name, id);
  };
  for (const row of known) {
    const { maker, model } = makerAndModel(row);
    add(keyOf(maker, model), row.id);
  }
  for (const { name, id } of known) add(sameness(name), id);
  for (const row of known) add(sameness(makerAndModel(row).model), row.id);
  for (const { id } of known) add(sameness(id), id);
  return {
    idOf: (maker, model) =>
      ids.get(keyOf(maker, model)) ??
      ids.get(sameness(`${maker ?? ''} ${model}`)) ??
      ids.get(sameness(model)),
  };
}

const keyOf = (maker: string | undefined, model: string): string =>
  `${sameName(maker ?? '')}\n${sameName(model)}`;
