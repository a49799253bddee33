import type { Command } from '../document/command.ts';
import { objectAt, textAt, valueAt, type Json, type JsonObject } from '../document/json.ts';
import type { MountedDevice } from '../elevation.ts';
import { newId } from './newId.ts';

/** One device of a rack, as its elevation names it. */
export type DeviceKey = Pick<MountedDevice, 'contentsId' | 'index'>;

/** Where a device is put. */
export interface Target {
  readonly position_U: number;
  /** Of half-depth devices. */
  readonly face?: 'front' | 'rear' | undefined;
}

const nameOf = (document: JsonObject, rackId: string): string =>
  textAt(document, ['racks', rackId, 'name']) ?? rackId;

/**
 * Puts a device into a rack, as an entry of its own.
 *
 * @param document - the plan
 * @param target - undefined leaves the place to the layout: the lowest that is free
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
 * Moves one device within its rack. One of several of an entry gets an entry of its own, and all others stay where they stand.
 *
 * @param standing - where the devices of the rack stand now
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
 * Takes one device out of its rack; all others stay where they stand.
 *
 * @param standing - where the devices of the rack stand now
 */
export function removeDevice(
  document: JsonObject,
  rackId: string,
  standing: readonly MountedDevice[],
  key: DeviceKey,
): Command {
  const value = rewritten(objectAt(document, ['racks', rackId, 'contents']), standing, { key });
  return changed(document, rackId, { label: 'take a device out of', value });
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
  /** Undefined takes the device away. */
  readonly target?: Target;
}

/** The contents with one device elsewhere or gone. */
function rewritten(contents: JsonObject, standing: readonly MountedDevice[], rewrite: Rewrite): JsonObject {
  const result: Record<string, Json> = {};
  // Ids of entries that come later are taken too.
  const taken: Record<string, Json> = { ...contents };
  for (const [id, entry] of Object.entries(contents)) {
    const isTouched = id === rewrite.key.contentsId;
    const isStated = valueAt(entry, ['position_U']) !== undefined;
    // Where a device goes, the layout would let others without a place of their own move into the gap.
    const pieces = isTouched || !isStated ? piecesOf(id, entry, standing, rewrite) : [entry];
    pieces.forEach((piece, place) => {
      const key = place === 0 ? id : newId(taken, 'device');
      taken[key] = piece;
      result[key] = piece;
    });
  }
  return result;
}

/** An entry as runs of devices that stand on each other, with the one that is changed apart. */
function piecesOf(
  id: string,
  entry: Json,
  standing: readonly MountedDevice[],
  { key, target }: Rewrite,
): readonly Json[] {
  const own = standing.filter(({ contentsId }) => contentsId === id);
  const isTouched = (one: DeviceKey): boolean => id === key.contentsId && one.index === key.index;
  const runs = runsOf(own.filter((one) => !isTouched(one)));
  const pieces = runs.map(({ position_U, count }) => segmentOf(entry, { position_U }, count));
  const moved = own.some(isTouched);
  if (moved && target !== undefined) pieces.push(segmentOf(entry, target, 1));
  const stated = valueAt(entry, ['count']);
  const left = (typeof stated === 'number' ? stated : 1) - own.length;
  // Devices that found no room stay in the plan, which says so.
  if (left > 0) pieces.push(segmentOf(entry, undefined, left));
  return pieces;
}

/** Devices that stand on each other, from the lowest on. */
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

/** Some devices of an entry, corded and cooled as it says. */
function segmentOf(entry: Json, target: Target | undefined, count: number): Json {
  const piece: Record<string, Json> = {};
  for (const [name, value] of Object.entries(objectAt(entry, []))) {
    if (name !== 'count' && name !== 'position_U') piece[name] = value;
    if (name === 'device') {
      if (count !== 1) piece['count'] = count;
      if (target !== undefined) piece['position_U'] = target.position_U;
    }
  }
  if (target?.face !== undefined) piece['face'] = target.face;
  return piece;
}
