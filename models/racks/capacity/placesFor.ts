import { layOutDevices, type DeviceLayout, type DeviceLayoutItem } from '../layOutDevices.ts';

/**
 * Number of additional devices that fit in the free positions of a rack: scattered free units hold fewer.
 *
 * @param height_U - height of the rack
 * @param layout - current layout
 * @param device - height of one device (0 for 0U devices) and the faces it occupies
 * @returns Infinity for 0U devices
 */
export function placesFor(
  height_U: number,
  { placements }: DeviceLayout,
  device: Pick<DeviceLayoutItem, 'height_U' | 'faces'>,
): number {
  if (device.height_U <= 0) return Infinity;
  const mounted = placements.map((placement) => ({ ...placement, id: '', count: 1 }));
  const maxCount = Math.ceil((2 * height_U) / device.height_U);
  const additional = { ...device, id: 'more', count: maxCount, position_U: undefined };
  return layOutDevices(height_U, [...mounted, additional]).placements.filter(
    ({ itemId }) => itemId === 'more',
  ).length;
}
