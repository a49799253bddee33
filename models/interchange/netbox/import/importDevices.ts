import type { Device } from '../../../catalogue/device.ts';
import { finding } from '../../../problems/Finding.ts';
import { classOfRole } from '../roles.ts';
import type { NetboxRecord } from '../NetboxDocument.ts';
import { netboxFieldOf, netboxNumberOf } from '../read/fieldOf.ts';
import type { RackDevice } from '../write/rackDevices.ts';
import type { ImportContext, ImportedDevices } from './ImportContext.ts';
import type { ImportedRack, ImportedRacks } from './importRacks.ts';

/** An imported device in its rack. */
export interface ImportedDevice extends RackDevice {
  /** Name in NetBox; undefined if it has none. */
  readonly name: string | undefined;
}

interface Tables {
  readonly types: ImportedDevices;
  readonly racks: ImportedRacks;
  readonly deviceOf: (id: string) => Device | undefined;
  readonly heightOf: (rackType: string) => number;
}

/** Devices by the id of their rack. Devices without a rack or of an unknown type are listed in the review. */
export function importDevices(
  records: readonly NetboxRecord[],
  tables: Tables,
  context: ImportContext,
): Map<string, ImportedDevice[]> {
  const byRack = new Map<string, ImportedDevice[]>();
  const names = new Set<string>();
  for (const record of records) {
    if (record.kind !== 'device') continue;
    const name = netboxFieldOf(record, 'name');
    const where = `${netboxFieldOf(record, 'site') ?? ''}\n${name?.toLowerCase() ?? ''}`;
    if (name !== undefined && names.has(where)) {
      const message = `Duplicate device "${name}" of that site; this one was skipped.`;
      context.review.push(finding('netbox-duplicate', record.at, message));
      continue;
    }
    names.add(where);
    const imported = importOne(record, tables, context);
    if (imported === undefined) continue;
    const devices = byRack.get(imported.rack.id);
    if (devices === undefined) byRack.set(imported.rack.id, [imported.device]);
    else devices.push(imported.device);
  }
  return byRack;
}

function importOne(
  record: NetboxRecord,
  { types, racks, deviceOf, heightOf }: Tables,
  { review }: ImportContext,
): { readonly rack: ImportedRack; readonly device: ImportedDevice } | undefined {
  const name = netboxFieldOf(record, 'name');
  const called = name === undefined ? 'A device without a name' : `"${name}"`;
  const model = netboxFieldOf(record, 'device_type') ?? '';
  const rack = racks.rackOf(record);
  if (rack === undefined) {
    const named = netboxFieldOf(record, 'rack');
    const why =
      named === undefined
        ? 'is not assigned to a rack'
        : `refers to the rack "${named}", which was not imported`;
    review.push(finding('netbox-device-unplaced', record.at, `${called} (${model}) ${why}.`));
    return undefined;
  }
  const device = types.idOf(netboxFieldOf(record, 'manufacturer'), model);
  if (device === undefined) {
    const message = `${called} in ${rack.name} is of the type "${model}", which is neither in the files nor in the catalogue.`;
    review.push(finding('netbox-device-type-unknown', record.at, message));
    return undefined;
  }
  const deviceClass = classOfRole(netboxFieldOf(record, 'role') ?? '');
  if (deviceClass !== undefined) types.classify(device, deviceClass);
  const stated = netboxNumberOf(record, 'position', { min: 0, max: 100, step: 0.5 }, review);
  const each_U = deviceOf(device)?.height_U ?? 0;
  const position_U = positionIn(rack, stated, { each_U, max_U: heightOf(rack.rackType) }, (what) => {
    review.push(finding('netbox-position-wrong', record.at, `${called} ${what}`));
  });
  const face = netboxFieldOf(record, 'face')?.toLowerCase() === 'rear' ? 'rear' : 'front';
  return { rack, device: { name, device, face, position_U } };
}

/** The position in plan units, from 1 at the bottom. */
function positionIn(
  { name, firstUnit }: ImportedRack,
  stated: number | undefined,
  { each_U, max_U }: { readonly each_U: number; readonly max_U: number },
  note: (what: string) => void,
): number | undefined {
  if (stated === undefined || each_U === 0) return undefined;
  const position_U = stated - firstUnit + 1;
  if (position_U < 1 || position_U > 60.5) {
    note(
      `is stated as at unit ${String(stated)} of ${name}, whose lowest unit is ${String(firstUnit)}; it was imported without a position.`,
    );
    return undefined;
  }
  if (position_U + each_U - 1 > max_U) {
    note(
      `occupies units ${String(position_U)} to ${String(position_U + each_U - 1)} of ${name}, which has ${String(max_U)} units.`,
    );
  }
  return position_U;
}
