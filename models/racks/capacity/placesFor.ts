import { layOut, type Layout, type LayoutItem } from '../layout.ts';

/**
 * How many more devices find a place in a rack between those that stand there: free units that are scattered hold less.
 *
 * @param height_U - of the rack
 * @param layout - as it is
 * @param device - height of one, 0 where it takes no unit, and the faces it takes
 * @returns Infinity where it takes no unit
 */
export function placesFor(
  height_U: number,
  { placements }: Layout,
  device: Pick<LayoutItem, 'height_U' | 'faces'>,
): number {
  if (device.height_U <= 0) return Infinity;
  const standing = placements.map((placement) => ({ ...placement, id: '', count: 1 }));
  const most = Math.ceil((2 * height_U) / device.height_U);
  const more = { ...device, id: 'more', count: most, position_U: undefined };
  return layOut(height_U, [...standing, more]).placements.filter(({ itemId }) => itemId === 'more').length;
}
