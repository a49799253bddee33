import type { Device } from '../../../catalogue/device.ts';
import type { Rack } from '../../../plan/document/planSchema.ts';
import { contentsOf } from '../import/contentsOf.ts';
import type { ImportedDevice } from '../import/importDevices.ts';
import { unique } from '../ids.ts';
import { UsedNames } from '../UsedNames.ts';
import type { RackDevice } from '../write/rackDevices.ts';

type Contents = Rack['contents'];

/** One device of a rack of a plan. */
export interface Slot extends RackDevice {
  /** Its entry in the contents of the rack; undefined if it is new. */
  readonly entry: string | undefined;
  /** Name of a new device in NetBox. */
  readonly name: string | undefined;
  /** Its device in NetBox; undefined if it has none. */
  readonly netboxId: string | undefined;
}

/** Whether two devices are of the same type in the same place. */
export const isSameDevice = (a: RackDevice, b: RackDevice): boolean =>
  a.device === b.device && a.position_U === b.position_U && a.face === b.face;

/**
 * The devices of a rack one by one.
 *
 * @param heightOf_U - height of a device by its id
 */
export function slotsOf(contents: Contents, heightOf_U: (device: string) => number): Slot[] {
  return Object.entries(contents).flatMap(([entry, { device, count = 1, position_U, face = 'front' }]) => {
    const each_U = heightOf_U(device);
    return Array.from({ length: count }, (_, nth): Slot => ({
      entry,
      device,
      face,
      position_U: position_U === undefined ? undefined : position_U + nth * each_U,
      name: undefined,
      netboxId: undefined,
    }));
  });
}

/** Contents that consist of given devices, and the entry of each of these by its id in NetBox. */
export interface BuiltContents {
  readonly contents: Contents;
  readonly entryOf: ReadonlyMap<string, string>;
}

/**
 * Contents of a rack from its devices: entries whose devices are as before stay as they are, and an entry whose devices are no longer
 * one above the other becomes several, of which the largest keeps its id.
 *
 * @param before - contents that the devices come from
 * @param rackName - prefix of the names of new devices
 */
export function builtContents(
  before: Contents,
  slots: readonly Slot[],
  {
    rackName,
    deviceOf,
  }: { readonly rackName: string; readonly deviceOf: (id: string) => Device | undefined },
): BuiltContents {
  const heightOf_U = (device: string): number => deviceOf(device)?.height_U ?? 0;
  const used = new UsedNames(Object.keys(before));
  const entryOf = new Map<string, string>();
  const contents: Contents = {};
  for (const [entry, stated] of Object.entries(before)) {
    const runs = runsOf(
      slots.filter((slot) => slot.entry === entry),
      heightOf_U,
    ).sort((one, other) => other.length - one.length);
    for (const [index, run] of runs.entries()) {
      const key = index === 0 ? entry : unique(entry, used);
      contents[key] = entryLike(stated, run);
      for (const { netboxId } of run) if (netboxId !== undefined) entryOf.set(netboxId, key);
    }
  }
  const added = slots.filter((slot) => slot.entry === undefined);
  const addedContents = contentsOf(added, rackName, deviceOf);
  const keys = new Map(Object.keys(addedContents).map((key) => [key, unique(key, used)]));
  for (const [key, value] of Object.entries(addedContents)) contents[keys.get(key) ?? key] = value;
  for (const [id, key] of entriesOf(addedContents, added, heightOf_U)) entryOf.set(id, keys.get(key) ?? key);
  return { contents, entryOf };
}

/** The entries of devices of NetBox in contents that were made of them. */
export function entriesOf(
  contents: Contents,
  devices: readonly Pick<ImportedDevice, 'netboxId' | 'device' | 'position_U' | 'face'>[],
  heightOf_U: (device: string) => number,
): Map<string, string> {
  const open = slotsOf(contents, heightOf_U);
  const entries = new Map<string, string>();
  for (const device of devices) {
    const index = open.findIndex((slot) => isSameDevice(slot, device));
    const [slot] = index < 0 ? [] : open.splice(index, 1);
    if (slot?.entry !== undefined && device.netboxId !== undefined) entries.set(device.netboxId, slot.entry);
  }
  return entries;
}

function runsOf(slots: readonly Slot[], heightOf_U: (device: string) => number): Slot[][] {
  const runs: Slot[][] = [];
  for (const slot of slots) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && isNext(slot, last, heightOf_U(last.device)))
      run.push(slot);
    else runs.push([slot]);
  }
  return runs;
}

function isNext(slot: Slot, last: Slot, each_U: number): boolean {
  if (slot.device !== last.device || slot.face !== last.face) return false;
  if (slot.position_U === undefined || last.position_U === undefined)
    return slot.position_U === last.position_U;
  return slot.position_U === last.position_U + each_U;
}

/** An entry for a run of devices, with what only the plan states, such as cords. */
function entryLike(stated: Contents[string], run: readonly Slot[]): Contents[string] {
  const [first] = run;
  if (first === undefined) return stated;
  const { device, position_U, face } = first;
  const isAsStated =
    device === stated.device &&
    face === (stated.face ?? 'front') &&
    position_U === stated.position_U &&
    run.length === (stated.count ?? 1);
  if (isAsStated) return stated;
  const { count: _count, position_U: _position, face: _face, ...others } = stated;
  return {
    ...others,
    device,
    ...(run.length === 1 ? {} : { count: run.length }),
    ...(position_U === undefined ? {} : { position_U }),
    ...(face === 'rear' ? { face } : {}),
  };
}
