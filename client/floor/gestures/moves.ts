import type { ItemMove } from '../../../models/edit/commands/floorItems.ts';
import { footprint } from '../../../models/floor/footprint.ts';
import type { PlacedRack } from '../../../models/floor/Floor.ts';
import type { Rectangle } from '../../../models/floor/rectangle.ts';
import type { Move, Scene } from '../../../models/present/floor/floorItem.ts';

/** Moves in the form of commands, without items that do not move. */
export function itemMoves({ byKey }: Scene, moves: readonly Move[]): ItemMove[] {
  return moves.flatMap((move) => {
    const item = byKey.get(move.key);
    if (item === undefined) return [];
    const { key, x_mm, y_mm, facing_deg, isTurned = false } = move;
    const [east_mm, north_mm] = [x_mm - item.west_mm, y_mm - item.south_mm];
    const isMoved = east_mm !== 0 || north_mm !== 0 || isTurned || facing_deg !== item.facing_deg;
    return isMoved ? [{ key, x_mm, y_mm, facing_deg, east_mm, north_mm, isTurned }] : [];
  });
}

/** The racks at their target positions, for checks while dragging. */
export function movedRacks({ byKey }: Scene, moves: readonly Move[]): PlacedRack[] {
  return moves.flatMap(({ key, x_mm, y_mm, facing_deg }) => {
    const rack = byKey.get(key)?.rack;
    return rack === undefined ? [] : [{ ...rack, x_mm, y_mm, facing_deg: facing_deg ?? rack.facing_deg }];
  });
}

/** The footprint of an item after a move. */
export function movedFootprint({ byKey }: Scene, move: Move): Rectangle | undefined {
  const item = byKey.get(move.key);
  if (item === undefined) return undefined;
  const { x_mm, y_mm, facing_deg } = move;
  if (item.rack !== undefined && facing_deg !== undefined) {
    const { width_mm, depth_mm } = item.rack;
    return footprint({ x_mm, y_mm, width_mm, depth_mm, facing_deg });
  }
  return {
    west_mm: x_mm,
    south_mm: y_mm,
    east_mm: x_mm + item.east_mm - item.west_mm,
    north_mm: y_mm + item.north_mm - item.south_mm,
  };
}
