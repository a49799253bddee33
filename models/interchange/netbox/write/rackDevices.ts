import type { Device } from '../../../catalogue/device.ts';
import type { Rack } from '../../../plan/document/planSchema.ts';
import { layOutDevices, type DeviceLayoutItem } from '../../../racks/layOutDevices.ts';

/** One device of a rack, as stored in NetBox. */
export interface RackDevice {
  readonly device: string;
  /** Lowest occupied unit; undefined for 0U devices, or if it does not fit. */
  readonly position_U: number | undefined;
  readonly face: 'front' | 'rear';
}

/**
 * The individual devices of a rack, from the bottom up. Devices with a position retain it; the others get the lowest
 * free unit, as in the plan.
 *
 * @param height_U - of the rack
 * @param deviceOf - a device by its id; undefined if unknown
 */
export function rackDevices(
  { contents }: Pick<Rack, 'contents'>,
  height_U: number,
  deviceOf: (id: string) => Device | undefined,
): RackDevice[] {
  const stated: RackDevice[] = [];
  const open: (DeviceLayoutItem & { readonly device: string; readonly face: 'front' | 'rear' })[] = [];
  for (const [id, { device, count = 1, position_U, face = 'front' }] of Object.entries(contents)) {
    const row = deviceOf(device);
    const each_U = row?.height_U ?? 0;
    const faces = row?.depth === 'half' ? face : ('both' as const);
    if (position_U === undefined || each_U === 0) {
      open.push({ id, device, face, height_U: each_U, count, position_U: undefined, faces });
    } else {
      for (let nth = 0; nth < count; nth += 1)
        stated.push({ device, face, position_U: position_U + nth * each_U });
    }
  }
  // Individually and in order: if positions overlap, the grouping in the plan does not matter.
  stated.sort(byPlace);
  const fixed = stated.map(({ device, face, position_U }, index): DeviceLayoutItem => {
    const row = deviceOf(device);
    const faces = row?.depth === 'half' ? face : 'both';
    return { id: `stated ${String(index)}`, height_U: row?.height_U ?? 0, count: 1, position_U, faces };
  });
  const { placements } = layOutDevices(height_U, [...fixed, ...open]);
  const placed = open.flatMap(({ id, device, face, count, height_U: each_U }) => {
    const found = placements.filter(({ itemId }) => itemId === id);
    return Array.from({ length: count }, (_, nth): RackDevice => ({
      device,
      face,
      position_U: each_U === 0 ? undefined : found[nth]?.position_U,
    }));
  });
  return [...stated, ...placed].sort(byPlace);
}

function byPlace(a: RackDevice, b: RackDevice): number {
  const byPosition = (a.position_U ?? Infinity) - (b.position_U ?? Infinity);
  if (byPosition !== 0 && !Number.isNaN(byPosition)) return byPosition;
  return compareText(`${a.face} ${a.device}`, `${b.face} ${b.device}`);
}

/** Compares by code units, independent of the locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
