import type { Command } from '../document/command.ts';
import type { Edit } from '../document/edit.ts';
import { idOfName } from '../../interchange/netbox/ids.ts';
import { objectAt, textAt, valueAt, type Json, type JsonObject } from '../document/json.ts';
import { newId } from './newId.ts';

/** A device of the plan with the source of its figures. */
interface OwnDevice {
  readonly id: string;
  readonly row: JsonObject;
  /** New or changed sources, by their key. */
  readonly sources: Readonly<Record<string, JsonObject>>;
}

/** Longest id of a row. */
const MAX_LENGTH = 64;

/**
 * An id for a device of the plan: its name in letters, digits and dashes, with a number if that is in use.
 *
 * @param used - rows of the plan and of the catalogue
 */
export function ownDeviceId(name: string, used: Readonly<Record<string, unknown>>): string {
  const id = idOfName(name, 'device').toLowerCase();
  if (!Object.hasOwn(used, id)) return id;
  return newId(used, id.slice(0, MAX_LENGTH - 5));
}

/** The key of the source of a device of the plan. */
export const ownSourceKey = (deviceId: string): string => `own-${deviceId}`.slice(0, MAX_LENGTH);

/** Adds devices to the rows of the plan, or replaces them, with their sources, in one step. */
export function saveOwnDevices(document: JsonObject, devices: readonly OwnDevice[]): Command {
  const [only] = devices;
  const what =
    devices.length === 1 && only !== undefined
      ? (textAt(only.row, ['name']) ?? only.id)
      : `${String(devices.length)} devices`;
  const sources = Object.fromEntries(devices.flatMap((one) => Object.entries(one.sources)));
  const edits: Edit[] = [
    ...Object.entries(sources)
      .filter(([key, source]) => !isSame(valueAt(document, ['catalogue', 'sources', key]), source))
      .map(([key, value]): Edit => ({ kind: 'set', path: ['catalogue', 'sources', key], value })),
    ...devices
      .filter(({ id, row }) => !isSame(valueAt(document, ['catalogue', 'devices', id]), row))
      .map(({ id, row }): Edit => ({ kind: 'set', path: ['catalogue', 'devices', id], value: row })),
  ];
  const isKnown = only !== undefined && valueAt(document, ['catalogue', 'devices', only.id]) !== undefined;
  return { label: `${devices.length === 1 && isKnown ? 'change' : 'add'} ${what}`, edits };
}

const isSame = (one: Json | undefined, other: Json): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Names of the rack entries that have a device, in the plan or in an option. */
export function usesOfDevice(document: JsonObject, deviceId: string): readonly string[] {
  const options = Object.values(objectAt(document, ['options'])).map((option) =>
    objectAt(option, ['changes', 'racks']),
  );
  const names = [objectAt(document, ['racks']), ...options].flatMap((racks) =>
    Object.entries(racks)
      .filter(([, rack]) =>
        Object.values(objectAt(rack, ['contents'])).some((entry) => textAt(entry, ['device']) === deviceId),
      )
      .map(([id]) => textAt(document, ['racks', id, 'name']) ?? id),
  );
  return [...new Set(names)];
}

/**
 * Deletes a device of the plan, and the sources that only it has; nothing as long as a rack has the device.
 *
 * @param document - the plan
 */
export function deleteOwnDevice(document: JsonObject, deviceId: string): Command {
  const devices = objectAt(document, ['catalogue', 'devices']);
  const row = valueAt(devices, [deviceId]);
  const label = `delete ${textAt(row, ['name']) ?? deviceId}`;
  if (row === undefined || usesOfDevice(document, deviceId).length > 0) return { label, edits: [] };
  const isLast = Object.keys(devices).length === 1;
  const left = JSON.stringify(
    Object.entries(objectAt(document, ['catalogue'])).map(([section, rows]) =>
      section === 'devices'
        ? Object.entries(devices).filter(([id]) => id !== deviceId)
        : section === 'sources'
          ? []
          : rows,
    ),
  );
  const sources = objectAt(document, ['catalogue', 'sources']);
  const unused = keysIn(row).filter(
    (key) => Object.hasOwn(sources, key) && !left.includes(JSON.stringify(key)),
  );
  const hasOthers = Object.keys(sources).length > unused.length;
  return {
    label,
    edits: [
      { kind: 'remove', path: ['catalogue', 'devices', ...(isLast ? [] : [deviceId])] },
      ...(hasOthers || unused.length === 0
        ? unused.map((key): Edit => ({ kind: 'remove', path: ['catalogue', 'sources', key] }))
        : [{ kind: 'remove' as const, path: ['catalogue', 'sources'] }]),
    ],
  };
}

/** Keys of the sources of a row. */
function keysIn(row: Json): readonly string[] {
  const lists = [valueAt(row, ['sources']), ...Object.values(objectAt(row, ['figureSources']))];
  return [...new Set(lists.flatMap((list) => (Array.isArray(list) ? (list as readonly Json[]) : [])))].filter(
    (key) => typeof key === 'string',
  );
}

/** The row of an imported device with a draw that was entered beside its file, which the row says. */
export function withEnteredDraw(
  row: JsonObject,
  { maximum_kW, quality }: { readonly maximum_kW: number; readonly quality: string },
): JsonObject {
  const note = textAt(row, ['note']);
  const entered = 'The maximum draw was entered at the import; the file states none.';
  return {
    ...row,
    maximum_kW,
    quality: { ...objectAt(row, ['quality']), maximum_kW: quality },
    note: note === undefined ? entered : `${note} ${entered}`,
  };
}
