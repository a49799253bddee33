import type { Device } from '../catalogue/device.ts';
import { MAX_HEIGHT_U } from '../catalogue/heights.ts';
import type { RackType } from '../catalogue/rackType.ts';
import { layOutDevices, type DeviceLayoutItem } from '../racks/layOutDevices.ts';
import { objectAt, textAt, valueAt, type Json, type JsonObject } from './document/json.ts';

/** The sides of a rack that a device occupies. */
export type Faces = DeviceLayoutItem['faces'];

/** One device at its position in a rack. */
export interface MountedDevice {
  readonly contentsId: string;
  /** Index among the devices of its entry, from 0. */
  readonly index: number;
  readonly name: string;
  readonly deviceClass: Device['class'];
  /** Lowest rack unit that it occupies. */
  readonly position_U: number;
  readonly height_U: number;
  readonly faces: Faces;
}

/** Devices of an entry without a position, and the reason. */
export interface UnmountedDevices {
  readonly contentsId: string;
  readonly name: string;
  readonly count: number;
  readonly why: 'no-room' | 'no-unit' | 'unknown';
}

/** The front and rear elevation of a rack. */
export interface Elevation {
  readonly height_U: number;
  readonly used_U: number;
  readonly standing: readonly MountedDevice[];
  readonly unplaced: readonly UnmountedDevices[];
}

/** The drawn properties of a device. */
export interface DeviceShape {
  readonly name: string;
  readonly deviceClass: Device['class'];
  /** Undefined if not available from any source. */
  readonly height_U: number | undefined;
  readonly isHalfDepth: boolean;
}

/** The catalogue rows that an elevation is drawn from. */
export interface ElevationRows {
  readonly devices: Readonly<Record<string, Device>>;
  readonly rackTypes: Readonly<Record<string, RackType>>;
}

const numberIn = (value: Json | undefined): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;

/**
 * Looks up a device: a custom row overrides the catalogue row.
 *
 * @param document - the plan
 * @returns undefined if the device is unknown
 */
export function deviceShape(
  document: JsonObject,
  deviceId: string,
  { devices }: Pick<ElevationRows, 'devices'>,
): DeviceShape | undefined {
  const row = devices[deviceId];
  const custom = valueAt(document, ['catalogue', 'devices', deviceId]);
  if (custom === undefined) {
    if (row === undefined) return undefined;
    const { name, height_U, depth } = row;
    return { name, deviceClass: row.class, height_U, isHalfDepth: depth === 'half' };
  }
  const stated = textAt(custom, ['class']);
  return {
    name: textAt(custom, ['name']) ?? deviceId,
    deviceClass: classes.find((name) => name === stated) ?? 'server',
    height_U: numberIn(valueAt(custom, ['height_U'])),
    isHalfDepth: textAt(custom, ['depth']) === 'half',
  };
}

const classes: readonly Device['class'][] = [
  'gpu-server',
  'gpu-rack',
  'accelerator-host',
  'server',
  'storage',
  'network',
  'cooling',
  'power',
  'passive',
];

/** Maximum number of devices of an entry. */
const MAX_DEVICES = 200;

/**
 * Lays out a rack of the document with the models.
 *
 * @param document - the plan, valid or not
 * @param rackId - an entry of its racks
 * @returns null if the plan does not have it, or its height is unknown
 */
export function elevationOf(document: JsonObject, rackId: string, rows: ElevationRows): Elevation | null {
  const rack = valueAt(document, ['racks', rackId]);
  const height_U = rackHeight(document, rack, rows);
  if (height_U === undefined) return null;
  const shapes = new Map<string, DeviceShape>();
  const unplaced: UnmountedDevices[] = [];
  const items: DeviceLayoutItem[] = [];
  for (const [id, entry] of Object.entries(objectAt(rack, ['contents']))) {
    const deviceId = textAt(entry, ['device']) ?? '';
    const shape = deviceShape(document, deviceId, rows);
    const count = deviceCount(entry);
    if (shape?.height_U === undefined || shape.height_U === 0) {
      const why = shape?.height_U === 0 ? 'no-unit' : 'unknown';
      unplaced.push({ contentsId: id, name: shape?.name ?? deviceId, count, why });
      continue;
    }
    shapes.set(id, shape);
    items.push(itemOf(id, entry, { ...shape, height_U: shape.height_U, count }));
  }
  const { placements, used_U } = layOutDevices(height_U, items);
  const standing = standingDevices(placements, shapes);
  unplaced.push(...withoutRoom(items, standing, shapes));
  return { height_U, used_U, standing, unplaced };
}

function standingDevices(
  placements: ReturnType<typeof layOutDevices>['placements'],
  shapes: ReadonlyMap<string, DeviceShape>,
): MountedDevice[] {
  const placed = new Map<string, number>();
  return placements.flatMap(({ itemId, position_U, height_U, faces }): MountedDevice[] => {
    const shape = shapes.get(itemId);
    if (shape === undefined) return [];
    const index = placed.get(itemId) ?? 0;
    placed.set(itemId, index + 1);
    const { name, deviceClass } = shape;
    return [{ contentsId: itemId, index, name, deviceClass, position_U, height_U, faces }];
  });
}

/** Entries with devices that do not fit into the rack. */
function withoutRoom(
  items: readonly DeviceLayoutItem[],
  standing: readonly MountedDevice[],
  shapes: ReadonlyMap<string, DeviceShape>,
): UnmountedDevices[] {
  return items.flatMap(({ id, count }): UnmountedDevices[] => {
    const missing = count - standing.filter(({ contentsId }) => contentsId === id).length;
    const name = shapes.get(id)?.name ?? id;
    return missing > 0 ? [{ contentsId: id, name, count: missing, why: 'no-room' }] : [];
  });
}

/** Height of a rack in units; undefined if unknown, or more than a rack can have. */
function rackHeight(document: JsonObject, rack: Json | undefined, rows: ElevationRows): number | undefined {
  const typeId = textAt(rack, ['rackType']) ?? '';
  const custom = valueAt(document, ['catalogue', 'rackTypes', typeId, 'height_U']);
  const height_U = numberIn(custom) ?? rows.rackTypes[typeId]?.height_U;
  return height_U === undefined || height_U < 1 || height_U > MAX_HEIGHT_U ? undefined : height_U;
}

const deviceCount = (entry: Json): number =>
  Math.min(MAX_DEVICES, Math.max(1, Math.floor(numberIn(valueAt(entry, ['count'])) ?? 1)));

function itemOf(
  id: string,
  entry: Json,
  { height_U, count, isHalfDepth }: DeviceShape & { readonly height_U: number; readonly count: number },
): DeviceLayoutItem {
  const face = textAt(entry, ['face']) === 'rear' ? 'rear' : 'front';
  const position = numberIn(valueAt(entry, ['position_U']));
  return {
    id,
    height_U,
    count,
    // Positions are multiples of half a unit; values in between are an error that the plan reports.
    position_U: position === undefined ? undefined : Math.round(position * 2) / 2,
    faces: isHalfDepth ? face : 'both',
  };
}

/** A requested position of a device. */
export interface MountRequest {
  readonly position_U: number;
  readonly height_U: number;
  readonly faces: Faces;
  /** The device that is moved, if it is already in the rack. */
  readonly moved?: Pick<MountedDevice, 'contentsId' | 'index'> | undefined;
}

/** True if a device fits: inside the rack, on units that are free on the sides that it occupies. */
export function isSpaceFree(
  elevation: Elevation,
  { position_U, height_U, faces, moved }: MountRequest,
): boolean {
  if (position_U < 1 || position_U + height_U - 1 > elevation.height_U) return false;
  return elevation.standing.every(
    (one) =>
      (one.contentsId === moved?.contentsId && one.index === moved.index) ||
      one.position_U >= position_U + height_U ||
      position_U >= one.position_U + one.height_U ||
      (faces !== 'both' && one.faces !== 'both' && faces !== one.faces),
  );
}

/** The lowest unit at which a device fits; undefined if there is none. */
export function lowestFree_U(
  elevation: Elevation,
  request: Omit<MountRequest, 'position_U'>,
): number | undefined {
  const step = Number.isInteger(request.height_U) ? 1 : 0.5;
  for (let position_U = 1; position_U + request.height_U - 1 <= elevation.height_U; position_U += step) {
    if (isSpaceFree(elevation, { ...request, position_U })) return position_U;
  }
  return undefined;
}

/** "U 5", "U 5–10": the units of a device. */
export function unitsText(position_U: number, height_U: number): string {
  const last_U = position_U + height_U - 1;
  return height_U <= 1 ? `U ${String(position_U)}` : `U ${String(position_U)}–${String(last_U)}`;
}
