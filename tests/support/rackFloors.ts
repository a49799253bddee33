import { checkFloor } from '../../models/floor/checkFloor.ts';
import type { RackLayout, RackToPlace } from '../../models/floor/layout/LayoutRequest.ts';
import type { Point } from '../../models/floor/pointSchema.ts';
import type { Room } from '../../models/floor/roomSchema.ts';
import type { Finding } from '../../models/problems/Finding.ts';

/** A room with four walls, from the origin. */
export const rectangularRoom = (width_mm: number, depth_mm: number, rest: Partial<Room> = {}): Room => ({
  outline: outlineOf([0, 0], [width_mm, 0], [width_mm, depth_mm], [0, depth_mm]),
  ...rest,
});

export const outlineOf = (...corners: readonly (readonly [number, number])[]): Point[] =>
  corners.map(([x_mm, y_mm]) => ({ x_mm, y_mm }));

/** Racks of one size, r1, r2, ... */
export const identicalRacks = (count: number, width_mm = 600, depth_mm = 1200, prefix = 'r'): RackToPlace[] =>
  Array.from({ length: count }, (_, index) => ({ key: `${prefix}${String(index + 1)}`, width_mm, depth_mm }));

/** Findings of the floor checks that the empty room does not have. */
export function brokenRules(room: Room, racks: readonly RackToPlace[], layout: RackLayout): Finding[] {
  const sizes = new Map(racks.map((rack) => [rack.key, rack]));
  const placed = layout.moves.map((move) => {
    const size = sizes.get(move.key);
    if (size === undefined) throw new Error(`${move.key} was not requested`);
    const { width_mm, depth_mm, height_mm } = size;
    return { ...move, path: move.key, label: move.key, width_mm, depth_mm, height_mm, weight_kg: null };
  });
  const laidOut = { ...room, containments: layout.containments };
  const isSerious = ({ severity }: Finding): boolean => severity !== 'info';
  const inEmptyRoom = new Set(
    checkFloor({ path: 'h', room, racks: [] })
      .filter(isSerious)
      .map(({ path }) => path),
  );
  return checkFloor({ path: 'h', room: laidOut, racks: placed }).filter(
    (found) => isSerious(found) && !inEmptyRoom.has(found.path),
  );
}
