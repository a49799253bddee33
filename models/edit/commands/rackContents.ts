import type { Command } from '../document/command.ts';
import { objectAt, textAt, valueAt, type Json, type JsonObject } from '../document/json.ts';
import type { MountedDevice } from '../elevation.ts';
import { newId } from './newId.ts';

/** Key of a device in a rack elevation. */
export type DeviceKey = Pick<MountedDevice, 'contentsId' | 'index'>;

/** Target position of a device. */
export interface Target {
  readonly position_U: number;
  /** Of half-depth devices. */
  readonly face?: 'front' | 'rear' | undefined;
}

const nameOf = (document: JsonObject, rackId: string): string =>
  textAt(document, ['racks', rackId, 'name']) ?? rackId;

/**
 * Adds a device to a rack, as a separate entry.
 *
 * @param document - the plan
 * @param target - undefined: the layout uses the lowest free position
 */
export function placeDevice(
  document: JsonObject,
  rackId: string,
  device: string,
  target: Target | undefined,
): Command {
  const contents = objectAt(document, ['racks', rackId, 'contents']);
  const path = ['racks', rackId, 'contents', newId(contents, 'device')];
  const value: Json = { device, ...(target === undefined ? {} : statedTarget(target)) };
  return {
    label: `add a device to ${nameOf(document, rackId)}`,
    edits: [{ kind: 'set', path, value }],
  };
}

const statedTarget = ({ position_U, face }: Target): JsonObject =>
  face === undefined ? { position_U } : { position_U, face };

/**
 * Moves one device within its rack. One of several of an entry gets a separate entry; all others are not moved.
 *
 * @param standing - current positions of the devices of the rack
 */
export function moveDevice(
  document: JsonObject,
  rackId: string,
  standing: readonly MountedDevice[],
  { key, target }: { readonly key: DeviceKey; readonly target: Target },
): Command {
  const value = rewritten(objectAt(document, ['racks', rackId, 'contents']), standing, { key, target });
  return changed(document, rackId, { label: 'move a device in', value });
}

/**
 * Removes one device from its rack; all others are not moved.
 *
 * @param standing - current positions of the devices of the rack
 */
export function removeDevice(
  document: JsonObject,
  rackId: string,
  standing: readonly MountedDevice[],
  key: DeviceKey,
): Command {
  const value = rewritten(objectAt(document, ['racks', rackId, 'contents']), standing, { key });
  return changed(document, rackId, { label: 'remove a device from', value });
}

function changed(
  document: JsonObject,
  rackId: string,
  { label, value }: { readonly label: string; readonly value: JsonObject },
): Command {
  const path = ['racks', rackId, 'contents'];
  const isSame = JSON.stringify(valueAt(document, path)) === JSON.stringify(value);
  return {
    label: `${label} ${nameOf(document, rackId)}`,
    edits: isSame ? [] : [{ kind: 'set', path, value }],
  };
}

interface Rewrite {
  readonly key: DeviceKey;
  /** Undefined removes the device. */
  readonly target?: Target;
}

/** The contents with one device moved or removed. */
function rewritten(contents: JsonObject, standing: readonly MountedDevice[], rewrite: Rewrite): JsonObject {
  const result: Record<string, Json> = {};
  // Ids of later entries are in use too.
  const used: Record<string, Json> = { ...contents };
  for (const [id, entry] of Object.entries(contents)) {
    const isTouched = id === rewrite.key.contentsId;
    const isStated = valueAt(entry, ['position_U']) !== undefined;
    // Otherwise the layout would move devices without a stated position into the gap.
    const parts = isTouched || !isStated ? partsOf(id, entry, standing, rewrite) : [entry];
    parts.forEach((part, index) => {
      const key = index === 0 ? id : newId(used, 'device');
      used[key] = part;
      result[key] = part;
    });
  }
  return result;
}

/** An entry as runs of adjacent devices, with the changed one separate. */
function partsOf(
  id: string,
  entry: Json,
  standing: readonly MountedDevice[],
  { key, target }: Rewrite,
): readonly Json[] {
  const ofEntry = standing.filter(({ contentsId }) => contentsId === id);
  const isTouched = (one: DeviceKey): boolean => id === key.contentsId && one.index === key.index;
  const runs = runsOf(ofEntry.filter((one) => !isTouched(one)));
  const parts = runs.map(({ position_U, count }) => partOf(entry, { position_U }, count));
  const moved = ofEntry.some(isTouched);
  if (moved && target !== undefined) parts.push(partOf(entry, target, 1));
  const stated = valueAt(entry, ['count']);
  const left = (typeof stated === 'number' ? stated : 1) - ofEntry.length;
  // Devices that do not fit stay in the plan, which reports them.
  if (left > 0) parts.push(partOf(entry, undefined, left));
  return parts;
}

/** Adjacent devices, from the lowest upwards. */
function runsOf(standing: readonly MountedDevice[]): { position_U: number; count: number; next_U: number }[] {
  const runs: { position_U: number; count: number; next_U: number }[] = [];
  for (const { position_U, height_U } of standing.toSorted((a, b) => a.position_U - b.position_U)) {
    const last = runs.at(-1);
    if (last?.next_U === position_U) {
      last.count += 1;
      last.next_U += height_U;
    } else runs.push({ position_U, count: 1, next_U: position_U + height_U });
  }
  return runs;
}

/** Some devices of an entry, with its cords and cooling. */
function partOf(entry: Json, target: Target | undefined, count: number): Json {
  const part: Record<string, Json> = {};
  for (const [name, value] of Object.entries(objectAt(entry, []))) {
    if (name !== 'count' && name !== 'position_U') part[name] = value;
    if (name === 'device') {
      if (count !== 1) part['count'] = count;
      if (target !== undefined) part['position_U'] = target.position_U;
    }
  }
  if (target?.face !== undefined) part['face'] = target.face;
  return part;
}
