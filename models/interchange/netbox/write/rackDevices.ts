import type { Device } from '../../../catalogue/device.ts';
import type { Rack } from '../../../plan/document/planSchema.ts';
import { layOut, type LayoutItem } from '../../../racks/layout.ts';

/** One device of a rack, as NetBox keeps it. */
export interface RackDevice {
  readonly device: string;
  /** Lowest unit that it takes; undefined for what takes none, or has no room. */
  readonly position_U: number | undefined;
  readonly face: 'front' | 'rear';
}

/**
 * The devices of a rack one by one, from the bottom up. Devices with a position keep it; the others get the lowest place that is free,
 * as in the plan.
 *
 * @param height_U - of the rack
 * @param deviceOf - a device by its id; undefined where it is not known
 */
export function rackDevices(
  { contents }: Pick<Rack, 'contents'>,
  height_U: number,
  deviceOf: (id: string) => Device | undefined,
): RackDevice[] {
  const stated: RackDevice[] = [];
  const open: (LayoutItem & { readonly device: string; readonly face: 'front' | 'rear' })[] = [];
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
  // One by one and in their order: where positions clash, it does not matter how the plan groups them.
  stated.sort(byPlace);
  const fixed = stated.map(({ device, face, position_U }, index): LayoutItem => {
    const row = deviceOf(device);
    const faces = row?.depth === 'half' ? face : 'both';
    return { id: `stated ${String(index)}`, height_U: row?.height_U ?? 0, count: 1, position_U, faces };
  });
  const { placements } = layOut(height_U, [...fixed, ...open]);
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

/** By code units, the same on every machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
