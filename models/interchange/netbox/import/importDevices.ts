import type { Device } from '../../../catalogue/device.ts';
import { finding } from '../../../problems/Finding.ts';
import { hasDraw } from '../../../racks/draw.ts';
import { inGroup } from '../groupReview.ts';
import type { NetboxPort, NetboxRecord } from '../NetboxDocument.ts';
import { netboxFieldOf } from '../read/fieldOf.ts';
import type { RackDevice } from '../write/rackDevices.ts';
import { devicesInChassis, type ChassisDevices } from './devicesInChassis.ts';
import { isCounted } from './deviceStatus.ts';
import type { ImportContext, ImportedDevices } from './ImportContext.ts';
import type { ImportedRack, ImportedRacks } from './importRacks.ts';
import type { ComponentTables } from './portsOfDevices.ts';
import { placeOf } from './placeOf.ts';

/** An imported device in its rack. */
export interface ImportedDevice extends RackDevice {
  /** Name in NetBox; undefined if it has none. */
  readonly name: string | undefined;
  /** Its id in NetBox; undefined if the file states none. */
  readonly netboxId: string | undefined;
}

interface Tables {
  readonly types: ImportedDevices;
  readonly components: ComponentTables;
  readonly racks: ImportedRacks;
  readonly deviceOf: (id: string) => Device | undefined;
  readonly heightOf: (rackType: string) => number;
}

/** A device in a rack, and the row of its type. */
export interface FoundDevice {
  readonly record: NetboxRecord;
  readonly rack: ImportedRack;
  readonly type: string;
}

/**
 * Devices by the id of their rack. Devices without a rack, of an unknown type or not in service are listed in the
 * review; devices in a chassis are part of it.
 */
export function importDevices(
  records: readonly NetboxRecord[],
  tables: Tables,
  context: ImportContext,
): Map<string, ImportedDevice[]> {
  const { types, components, deviceOf } = tables;
  const counted = countedDevices(records, context);
  const chassis = devicesInChassis(counted, records, tables, context.review);
  const devices = counted.flatMap((record) => {
    const found = chassis.isInside(record) ? undefined : foundDevice(record, tables, context);
    return found === undefined ? [] : [found];
  });
  classifyByRole(devices, types);
  completeTypes(devices, tables);
  const byRack = new Map<string, ImportedDevice[]>();
  for (const { record, rack, type } of devices) {
    const ports = portsIn(record, type, { chassis, components, deviceOf });
    const device = ports === undefined ? type : types.variantOf(type, ports);
    const place = placeOf(
      record,
      rack,
      { each_U: deviceOf(device)?.height_U ?? 0, ...tables },
      context.review,
    );
    const imported = { name: nameOf(record), netboxId: netboxFieldOf(record, 'id'), device, ...place };
    const inRack = byRack.get(rack.id);
    if (inRack === undefined) byRack.set(rack.id, [imported]);
    else inRack.push(imported);
  }
  return byRack;
}

/** Table exports call devices without a name so. */
const nameOf = (record: NetboxRecord): string | undefined => {
  const name = netboxFieldOf(record, 'name');
  return name === 'Unnamed device' ? undefined : name;
};

/** Devices that are counted by their status, each once. */
function countedDevices(
  records: readonly NetboxRecord[],
  { review, isEveryStatusCounted }: ImportContext,
): NetboxRecord[] {
  const names = new Set<string>();
  return records.filter((record) => {
    if (record.kind !== 'device') return false;
    const name = nameOf(record);
    const where = `${netboxFieldOf(record, 'site') ?? ''}\n${netboxFieldOf(record, 'tenant') ?? ''}\n${name?.toLowerCase() ?? ''}`;
    if (name !== undefined && names.has(where)) {
      const message = `Duplicate device "${name}" of that site; this one was skipped.`;
      const group = { what: 'devices are duplicates, of which the first was imported', item: name };
      review.push(inGroup(finding('netbox-duplicate', record.at, message), group));
      return false;
    }
    names.add(where);
    return isCounted(record, isEveryStatusCounted, review);
  });
}

function foundDevice(
  record: NetboxRecord,
  { types, racks }: Pick<Tables, 'types' | 'racks'>,
  { review }: ImportContext,
): FoundDevice | undefined {
  const name = nameOf(record);
  const called = name === undefined ? 'A device without a name' : `"${name}"`;
  const model = netboxFieldOf(record, 'device_type') ?? '';
  const rack = racks.rackOf(record);
  if (rack === undefined) {
    const named = netboxFieldOf(record, 'rack');
    const why =
      named === undefined
        ? 'is not assigned to a rack'
        : `refers to the rack "${named}", which was not imported`;
    const group = {
      what:
        named === undefined
          ? 'devices are not assigned to a rack'
          : 'devices refer to a rack that was not imported',
      item: named ?? name ?? model,
    };
    review.push(inGroup(finding('netbox-device-unplaced', record.at, `${called} (${model}) ${why}.`), group));
    return undefined;
  }
  const type = types.idOf(netboxFieldOf(record, 'manufacturer'), model);
  if (type === undefined) {
    const message = `${called} in ${rack.name} is of the type "${model}", which is neither in the files nor in the catalogue.`;
    const group = {
      what: 'devices are of types that are neither in the files nor in the catalogue',
      item: model,
      advice: 'They are not in the plan: import the files of these types as well.',
    };
    review.push(inGroup(finding('netbox-device-type-unknown', record.at, message), group));
    return undefined;
  }
  return { record, rack, type };
}

/** The role that most devices of a type have decides where its form does not. */
function classifyByRole(devices: readonly FoundDevice[], types: ImportedDevices): void {
  const votes = new Map<string, Map<string, number>>();
  for (const { record, type } of devices) {
    const role = netboxFieldOf(record, 'role');
    if (role === undefined) continue;
    const ofType = votes.get(type) ?? new Map<string, number>();
    votes.set(type, ofType);
    ofType.set(role, (ofType.get(role) ?? 0) + 1);
  }
  for (const [type, roles] of votes) {
    const [[role] = ['']] = [...roles].sort(([, a], [, b]) => b - a);
    types.classify(type, role);
  }
}

/** A type without draws gets those of the ports that most of its devices have. */
function completeTypes(devices: readonly FoundDevice[], { types, components, deviceOf }: Tables): void {
  const common = new Map<string, Map<string, { ports: readonly NetboxPort[]; count: number }>>();
  for (const { record, type } of devices) {
    const row = deviceOf(type);
    const ports = row === undefined || hasDraw(row) ? undefined : components.portsOf(record);
    if (ports === undefined) continue;
    const ofType = common.get(type) ?? new Map<string, { ports: readonly NetboxPort[]; count: number }>();
    common.set(type, ofType);
    const key = JSON.stringify(ports.map(({ maximum_W, allocated_W }) => [maximum_W, allocated_W]));
    const known = ofType.get(key);
    if (known === undefined) ofType.set(key, { ports, count: 1 });
    else known.count += 1;
  }
  for (const [type, found] of common) {
    const [most] = [...found.values()].sort((a, b) => b.count - a.count);
    if (most !== undefined) types.setPorts(type, most.ports);
  }
}

/** Ports of one device: its own, or the draws of the devices in it if it states none. */
function portsIn(
  record: NetboxRecord,
  type: string,
  {
    chassis,
    components,
    deviceOf,
  }: Pick<Tables, 'components' | 'deviceOf'> & { readonly chassis: ChassisDevices },
): readonly NetboxPort[] | undefined {
  const own = components.portsOf(record);
  if (
    own?.some(({ maximum_W, allocated_W }) => maximum_W !== undefined || allocated_W !== undefined) === true
  ) {
    return own;
  }
  const row = deviceOf(type);
  return row !== undefined && hasDraw(row) ? undefined : chassis.portsOf(record);
}
