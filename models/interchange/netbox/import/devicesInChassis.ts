import type { Device } from '../../../catalogue/device.ts';
import { finding } from '../../../problems/Finding.ts';
import { inGroup, type ReviewFinding } from '../groupReview.ts';
import type { NetboxPort, NetboxRecord } from '../NetboxDocument.ts';
import { netboxFieldOf } from '../read/fieldOf.ts';
import type { ImportedDevices } from './ImportContext.ts';
import type { ImportedRacks } from './importRacks.ts';
import { keysOf, type ComponentTables } from './portsOfDevices.ts';
import { suppliesOf } from './suppliesOf.ts';

/** Devices in the bays of others. */
export interface ChassisDevices {
  /** Whether a device is in a chassis, which is counted for it. */
  readonly isInside: (record: NetboxRecord) => boolean;
  /** Draws of the devices in a chassis, as its ports; undefined if none of them states one. */
  readonly portsOf: (chassis: NetboxRecord) => readonly NetboxPort[] | undefined;
}

interface Tables {
  readonly types: ImportedDevices;
  readonly components: ComponentTables;
  readonly racks: ImportedRacks;
  readonly deviceOf: (id: string) => Device | undefined;
}

/**
 * Finds the chassis of child devices: by their parent, by a file of device bays, or, for a type that is a child, by the
 * only chassis in its rack.
 *
 * @param counted - devices that are counted by their status
 * @param records - of all kinds
 */
export function devicesInChassis(
  counted: readonly NetboxRecord[],
  records: readonly NetboxRecord[],
  tables: Tables,
  review: ReviewFinding[],
): ChassisDevices {
  const parentOf = parents(counted, records, tables);
  const children = new Map<NetboxRecord, NetboxRecord[]>();
  const inside = new Set<NetboxRecord>();
  for (const record of counted) {
    const parent = parentOf(record);
    if (parent === undefined) continue;
    inside.add(record);
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [record]);
    else siblings.push(record);
    const name = netboxFieldOf(record, 'name') ?? 'a device';
    const message = `"${name}" is in the chassis "${netboxFieldOf(parent, 'name') ?? ''}" and is counted within it.`;
    const group = { what: 'devices are in a chassis and are counted within it', item: name };
    review.push(inGroup(finding('netbox-child-device', record.at, message), group));
  }
  return {
    isInside: (record) => inside.has(record),
    portsOf: (chassis) => {
      const draws = (children.get(chassis) ?? []).map((record) => drawsOf(record, tables));
      const maximum_W = sum_W(draws.map(({ maximum_kW }) => maximum_kW));
      const allocated_W = sum_W(draws.map(({ typical_kW }) => typical_kW)) || undefined;
      return maximum_W === 0
        ? undefined
        : [{ name: 'Devices in it', type: undefined, maximum_W, allocated_W }];
    },
  };
}

const sum_W = (figures: readonly (number | undefined)[]): number =>
  Math.round(figures.reduce<number>((sum, draw_kW) => sum + (draw_kW ?? 0), 0) * 1000);

/** Draws of a device in a chassis: by its own ports, or by its type. */
function drawsOf(
  record: NetboxRecord,
  { types, components, deviceOf }: Tables,
): Pick<Device, 'maximum_kW' | 'typical_kW'> {
  const own = components.portsOf(record);
  const stated = own === undefined ? undefined : suppliesOf(own, '');
  return stated?.maximum_kW === undefined ? (deviceOf(typeOf(record, types) ?? '') ?? {}) : stated;
}

const typeOf = (record: NetboxRecord, types: ImportedDevices): string | undefined =>
  types.idOf(netboxFieldOf(record, 'manufacturer'), netboxFieldOf(record, 'device_type') ?? '');

/** Finds the chassis that a device is in, if any. */
function parents(
  counted: readonly NetboxRecord[],
  records: readonly NetboxRecord[],
  { types, racks }: Tables,
): (record: NetboxRecord) => NetboxRecord | undefined {
  const byKey = new Map<string, NetboxRecord>();
  for (const record of counted) {
    for (const key of keysOf(record, '')) byKey.set(key, record);
    const name = netboxFieldOf(record, 'name')?.toLowerCase();
    if (name !== undefined && !byKey.has(name)) byKey.set(name, record);
  }
  const installed = installedIn(records);
  const isOf = (role: string, record: NetboxRecord): boolean =>
    types.subdeviceRoleOf(typeOf(record, types) ?? '') === role;
  const chassisInRack = new Map<string, NetboxRecord>();
  for (const record of counted) {
    const rack = isOf('parent', record) ? racks.rackOf(record)?.id : undefined;
    if (rack !== undefined && !chassisInRack.has(rack)) chassisInRack.set(rack, record);
  }
  return (record) => {
    const keys = [
      ...keysOf(record, 'parent'),
      ...keysOf(record, '').flatMap((key) => installed.get(key) ?? []),
    ];
    const stated = keys.map((key) => byKey.get(key)).find((other) => other !== undefined && other !== record);
    if (stated !== undefined || !isOf('child', record)) return stated;
    return chassisInRack.get(racks.rackOf(record)?.id ?? '');
  };
}

/** Keys of the chassis of installed devices, by a file of device bays. */
function installedIn(records: readonly NetboxRecord[]): ReadonlyMap<string, string[]> {
  const installed = new Map<string, string[]>();
  for (const record of records) {
    if (record.kind !== 'device-bay') continue;
    for (const key of keysOf(record, 'installed_device')) installed.set(key, keysOf(record, 'device'));
  }
  return installed;
}
