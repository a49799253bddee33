import type { AirRoom } from '../room/AirRoom.ts';

/** Sizes of cells, and how many a room may have. */
export interface CellRules {
  readonly smallest_m: number;
  readonly largest_m: number;
  readonly mostCells: number;
}

/** Cells of a settled answer: as of the published comparisons, and larger in a large hall. */
export const settledCells: CellRules = { smallest_m: 0.25, largest_m: 0.4, mostCells: 300_000 };

/** Cells of an instant answer. */
export const instantCells: CellRules = { smallest_m: 0.3, largest_m: 0.6, mostCells: 60_000 };

/** A room with a side below this has cells of half the size, so that its flow is resolved. */
const smallRoomVolume_m3 = 40;

/** The size of the cells of a room; null if it is too large for even the largest. */
export function cellSizeOf(
  { width_m, depth_m, height_m }: Pick<AirRoom, 'width_m' | 'depth_m' | 'height_m'>,
  { smallest_m, largest_m, mostCells }: CellRules,
): number | null {
  const volume_m3 = width_m * depth_m * height_m;
  const wanted_m = volume_m3 < smallRoomVolume_m3 ? smallest_m * 0.8 : smallest_m;
  const cell_m = Math.max(wanted_m, Math.cbrt(volume_m3 / mostCells));
  return cell_m <= largest_m ? cell_m : null;
}
