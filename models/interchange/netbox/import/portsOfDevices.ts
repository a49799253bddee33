import { unknownForm, type NetboxPort, type NetboxRecord } from '../NetboxDocument.ts';
import { netboxFieldOf } from '../read/fieldOf.ts';
import { netboxWatts } from '../read/objectRecord.ts';
import { fileKey } from './typeNames.ts';

/** Power ports and outlets that files state for single devices and for the types of the REST API. */
export interface ComponentTables {
  /** Power ports of a device: its own, and those of its modules; undefined if no file states one. */
  readonly portsOf: (device: NetboxRecord) => readonly NetboxPort[] | undefined;
  readonly hasOutlets: (device: NetboxRecord) => boolean;
  /** Ports of the templates of a device type. */
  readonly templatePortsOf: (type: NetboxRecord) => readonly NetboxPort[];
  readonly templateOutletCountOf: (type: NetboxRecord) => number;
}

/** Reads power ports, outlets, modules and templates. */
export function portsOfDevices(records: readonly NetboxRecord[]): ComponentTables {
  const { templates, templateOutlets } = templatesIn(records);
  const ports = new Map<string, NetboxPort[]>();
  const outlets = new Set<string>();
  for (const record of records) {
    if (record.kind === 'power-port')
      for (const key of keysOf(record, 'device')) add(ports, key, portOf(record));
    if (record.kind === 'power-outlet') for (const key of keysOf(record, 'device')) outlets.add(key);
  }
  const modulePorts = portsOfModules(records, templates);
  return {
    // NetBox creates the ports of a module on its device, so that a file of power ports has them too.
    portsOf: (device) => found(ports, device) ?? found(modulePorts, device),
    hasOutlets: (device) => keysOf(device, '').some((key) => outlets.has(key)),
    templatePortsOf: (type) => templates.get(keyOfType(type, 'model')) ?? [],
    templateOutletCountOf: (type) => templateOutlets.get(keyOfType(type, 'model')) ?? 0,
  };
}

/** Ports and outlets that the REST API states apart from their types, by device type or module type. */
function templatesIn(records: readonly NetboxRecord[]): {
  readonly templates: Map<string, NetboxPort[]>;
  readonly templateOutlets: Map<string, number>;
} {
  const templates = new Map<string, NetboxPort[]>();
  const templateOutlets = new Map<string, number>();
  for (const record of records) {
    const key = keyOfType(
      record,
      netboxFieldOf(record, 'module_type') === undefined ? 'device_type' : 'module_type',
    );
    if (record.kind === 'power-port-template') add(templates, key, portOf(record));
    if (record.kind === 'power-outlet-template')
      templateOutlets.set(key, (templateOutlets.get(key) ?? 0) + 1);
  }
  return { templates, templateOutlets };
}

/** Ports that installed modules bring, by the key of their device. */
function portsOfModules(
  records: readonly NetboxRecord[],
  templates: ReadonlyMap<string, readonly NetboxPort[]>,
): Map<string, NetboxPort[]> {
  const types = new Map<string, readonly NetboxPort[]>();
  for (const record of records) {
    if (record.kind === 'module-type') types.set(keyOfType(record, 'model'), record.ports);
  }
  const ports = new Map<string, NetboxPort[]>();
  for (const record of records) {
    if (record.kind !== 'module') continue;
    const type = keyOfType(record, 'module_type');
    const stated = types.get(type) ?? [];
    const bay = netboxFieldOf(record, 'module_bay') ?? '';
    for (const port of stated.length > 0 ? stated : (templates.get(type) ?? [])) {
      const named = { ...port, name: port.name.replaceAll('{module}', bay) || bay };
      for (const device of keysOf(record, 'device')) add(ports, device, named);
    }
  }
  return ports;
}

/** Device types, of which those that have devices with outlets have outlets. */
export function typesWithOutlets(
  records: readonly NetboxRecord[],
  { hasOutlets }: Pick<ComponentTables, 'hasOutlets'>,
): NetboxRecord[] {
  const withOutlets = new Set<string>();
  for (const record of records) {
    if (record.kind === 'device' && hasOutlets(record)) withOutlets.add(keyOfType(record, 'device_type'));
  }
  return records.flatMap((record) => {
    if (record.kind !== 'device-type') return [];
    if (!withOutlets.has(keyOfType(record, 'model'))) return [record];
    return [{ ...record, form: { ...(record.form ?? unknownForm), outletCount: 1 } }];
  });
}

function portOf(record: NetboxRecord): NetboxPort {
  return {
    name: netboxFieldOf(record, 'name') ?? '',
    type: netboxFieldOf(record, 'type'),
    maximum_W: netboxWatts(netboxFieldOf(record, 'maximum_draw')),
    allocated_W: netboxWatts(netboxFieldOf(record, 'allocated_draw')),
  };
}

/** Keys of the device that a record is, or that it names in a field: its id in the API, or its name. */
export function keysOf(record: NetboxRecord, field: '' | 'device' | 'parent' | 'installed_device'): string[] {
  const id = netboxFieldOf(record, field === '' ? 'id' : `${field}_id`);
  if (id !== undefined) return [`#${id}`];
  const name = netboxFieldOf(record, field === '' ? 'name' : field);
  return name === undefined ? [] : [name.toLowerCase()];
}

function found<Value>(table: ReadonlyMap<string, Value>, device: NetboxRecord): Value | undefined {
  const name = netboxFieldOf(device, 'name')?.toLowerCase();
  const [key = ''] = keysOf(device, '');
  return table.get(key) ?? (name === undefined ? undefined : table.get(name));
}

const keyOfType = (record: NetboxRecord, field: string): string =>
  fileKey(netboxFieldOf(record, 'manufacturer'), netboxFieldOf(record, field) ?? '');

function add(table: Map<string, NetboxPort[]>, key: string, port: NetboxPort): void {
  const ports = table.get(key);
  if (ports === undefined) table.set(key, [port]);
  else ports.push(port);
}
