import type { Device, DeviceClass } from '../../../catalogue/device.ts';
import { finding } from '../../../problems/Finding.ts';
import { numberText } from '../../../units/text.ts';
import { idOfName, unique } from '../ids.ts';
import { UsedNames } from '../UsedNames.ts';
import { inGroup } from '../groupReview.ts';
import { unknownForm, type NetboxPort, type NetboxRecord } from '../NetboxDocument.ts';
import { classOfRole } from '../roles.ts';
import { netboxFieldOf } from '../read/fieldOf.ts';
import { deviceTypeOf } from '../write/deviceTypeOf.ts';
import { classByRole } from './classOfType.ts';
import {
  deviceRow,
  drawsNothingByClass,
  isWrittenByPlenum,
  noDraw,
  textOf,
  type ReadRow,
} from './deviceRow.ts';
import { knownRowDoubts } from './deviceWarnings.ts';
import { knownDevices, type ImportContext, type ImportedDevices } from './ImportContext.ts';
import type { ComponentTables } from './portsOfDevices.ts';
import { rowWithPorts } from './rowWithPorts.ts';
import type { TypeEntry } from './TypeEntry.ts';
import { fileKey, knownNames, type KnownNames } from './typeNames.ts';

/**
 * NetBox device types as custom catalogue rows. A type that the plan or the catalogue already has, under its
 * manufacturer's name or as written by a Plenum export, adds no row: the existing row has more data, with sources.
 */
export function importDeviceTypes(
  records: readonly NetboxRecord[],
  components: ComponentTables,
  context: ImportContext,
): ImportedDevices {
  const known = knownDevices(context);
  const names = knownNames(known);
  const tables: Tables = {
    names,
    knownById: new Map(known.map((row) => [row.id.toLowerCase(), row])),
    entries: new Map(),
    usedIds: new UsedNames(known.map(({ id }) => id)),
  };
  const idsByName = new Map<string, string>();
  const roles = new Map<string, string>();
  for (const stated of records) {
    const record = withTemplates(stated, components);
    const model = netboxFieldOf(record, 'model');
    if (model === undefined) {
      context.review.push(
        finding('netbox-record-skipped', record.at, 'A device type without a model was skipped.'),
      );
      continue;
    }
    const key = fileKey(netboxFieldOf(record, 'manufacturer'), model);
    if (idsByName.has(key)) {
      const message = `Duplicate device type "${model}" of that manufacturer; the first was imported.`;
      const group = { what: 'device types are duplicates, of which the first was imported', item: model };
      context.review.push(inGroup(finding('netbox-duplicate', record.at, message), group));
      continue;
    }
    const id = importOne(record, model, tables, context);
    idsByName.set(key, id);
    roles.set(id, netboxFieldOf(record, 'subdevice_role') ?? '');
    const slug = netboxFieldOf(record, 'slug');
    if (slug !== undefined && !idsByName.has(slug)) idsByName.set(slug, id);
  }
  const { entries, usedIds } = tables;
  const variants = new Map<string, string>();
  return {
    entries,
    idOf: (manufacturer, model) =>
      idsByName.get(fileKey(manufacturer, model)) ?? idsByName.get(model) ?? names.idOf(manufacturer, model),
    subdeviceRoleOf: (id) => roles.get(id) ?? '',
    classify: (id, role) => {
      classify(entries, id, role);
    },
    setPorts: (id, ports) => {
      const entry = entries.get(id);
      if (entry !== undefined) entries.set(id, { ...entry, ...entryWithPorts(entry, ports) });
    },
    variantOf: (id, ports) =>
      variantOf(id, ports, {
        entries,
        usedIds,
        names,
        variants,
        knownOf: (key) => tables.knownById.get(key.toLowerCase()),
      }),
  };
}

interface Tables {
  readonly names: KnownNames;
  readonly knownById: ReadonlyMap<string, Device>;
  readonly entries: Map<string, TypeEntry>;
  readonly usedIds: UsedNames;
}

/** A type of the REST API with the ports of its templates, which are objects of their own. */
function withTemplates(record: NetboxRecord, components: ComponentTables): NetboxRecord {
  const ports = record.ports.length > 0 ? record.ports : components.templatePortsOf(record);
  const outletCount = components.templateOutletCountOf(record);
  if (ports === record.ports && outletCount === 0) return record;
  const form = {
    ...(record.form ?? unknownForm),
    outletCount: Math.max(outletCount, record.form?.outletCount ?? 0),
  };
  return { ...record, ports, form };
}

/** Imports one type. @returns the id of its row */
function importOne(record: NetboxRecord, model: string, tables: Tables, context: ImportContext): string {
  const { review, origin } = context;
  const preferredId = idOfName(netboxFieldOf(record, 'slug') ?? model, 'device');
  const written = isWrittenByPlenum(record) ? tables.knownById.get(preferredId.toLowerCase()) : undefined;
  if (written !== undefined) {
    const read = deviceRow(written.id, record, origin, review);
    const isSameRow = JSON.stringify(deviceTypeOf(read.row)) === JSON.stringify(deviceTypeOf(written));
    if (!isSameRow) {
      const row = { ...read.row, class: written.class };
      tables.entries.set(written.id, { ...read, row, record, isClassKnown: true });
    }
    return written.id;
  }
  const same = isWrittenByPlenum(record)
    ? undefined
    : tables.names.rowOf(netboxFieldOf(record, 'manufacturer'), model);
  const id = same?.id ?? unique(preferredId, tables.usedIds);
  const read = deviceRow(id, record, origin, review);
  if (same === undefined) tables.entries.set(id, { ...read, record });
  else {
    noteKnown(record, { model, same, read }, review);
    review.push(...knownRowDoubts({ ...read, record }, same));
  }
  return id;
}

function noteKnown(
  { at }: NetboxRecord,
  { model, same, read }: { readonly model: string; readonly same: Device; readonly read: ReadRow },
  review: ImportContext['review'],
): void {
  const sum_kW = read.supplies?.portSum_kW;
  const stated = sum_kW === undefined ? '' : ` The ports in the file add up to ${numberText(sum_kW, 3)} kW.`;
  const message = `"${model}" matches “${same.name}” in the catalogue; that row was used.${stated}`;
  const group = { what: 'device types are in the catalogue, whose rows were used', item: same.name };
  review.push(inGroup(finding('netbox-known-row-kept', at, message), group));
}

/** Sets the class by the role of devices, where parts and name of the type leave it open. */
function classify(entries: Map<string, TypeEntry>, id: string, role: string): void {
  const entry = entries.get(id);
  if (entry === undefined) return;
  const isWritten = isWrittenByPlenum(entry.record);
  if (entry.isClassKnown && !isWritten) return;
  const deviceClass: DeviceClass | undefined =
    classOfRole(role) ?? (isWritten ? undefined : classByRole(role));
  if (deviceClass === undefined || deviceClass === entry.row.class) return;
  const row = { ...entry.row, class: deviceClass };
  if (isWritten || !drawsNothingByClass(deviceClass)) {
    entries.set(id, { ...entry, row });
    return;
  }
  const { psuCount: _count, psuRequiredCount: _required, ...others } = row;
  const quality = { ...others.quality, maximum_kW: 'M', typical_kW: 'M', idle_kW: 'M' } as Device['quality'];
  const { psuCount: _flag, psuRequiredCount: _other, ...flags } = quality;
  entries.set(id, { ...entry, supplies: undefined, row: { ...others, ...noDraw, quality: flags } });
}

interface VariantTables extends Pick<Tables, 'entries' | 'usedIds' | 'names'> {
  /** Ids of the variants by their name. */
  readonly variants: Map<string, string>;
  readonly knownOf: (id: string) => Device | undefined;
}

/**
 * A row like that of a type, with the ports of single devices; the row of the type if these are the same draws. Of a
 * type that an earlier import brought into the plan, only variants of that import are found: its rows may be corrected.
 */
function variantOf(id: string, ports: readonly NetboxPort[], tables: VariantTables): string {
  const { entries, usedIds, names, variants, knownOf } = tables;
  const entry = entries.get(id);
  const base = entry?.row ?? knownOf(id);
  if (base === undefined || drawsNothingByClass(base.class)) return id;
  const { row, supplies } =
    entry === undefined ? rowWithPorts({ row: base, text: '' }, ports) : entryWithPorts(entry, ports);
  const { maximum_kW, typical_kW } = row;
  if (maximum_kW === base.maximum_kW && typical_kW === base.typical_kW) return id;
  const draws = [maximum_kW, typical_kW].flatMap((draw) => (draw === undefined ? [] : [numberText(draw, 3)]));
  const name = `${row.name}, ${draws.join(' / ')} kW`;
  const found = variants.get(name) ?? names.rowOf(undefined, name)?.id;
  if (found !== undefined || entry === undefined) return found ?? id;
  const variantId = unique(idOfName(`${id}-${draws.join('-')}kW`, 'device'), usedIds);
  variants.set(name, variantId);
  entries.set(variantId, { ...entry, row: { ...row, id: variantId, name }, supplies });
  return variantId;
}

/** A type with the ports of its devices. */
function entryWithPorts(entry: TypeEntry, ports: readonly NetboxPort[]): Pick<ReadRow, 'row' | 'supplies'> {
  const { row, supplies, record } = entry;
  const read = rowWithPorts({ row, text: textOf(record) }, ports);
  return read.supplies === undefined ? { row, supplies } : read;
}
