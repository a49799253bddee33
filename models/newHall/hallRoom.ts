import type { FloorUnit, Room } from '../floor/roomSchema.ts';
import type { HallAnswers } from './answersSchema.ts';
import { cornerOf, outlineOfRoom, type DrawnAisle, type RoomFrame } from './drawRows.ts';
import type { PlacedRows } from './placeRows.ts';

/** Clear width of the doors: a rack on its rollers passes. */
const DOOR_mm = 1200;
const TILE_mm = 600;

/** The room of a hall with doors in the middle of the walls along the rows, and contained hot aisles. */
export function hallRoom(
  stated: HallAnswers['room'],
  { drawn, extent, frame, clearHeight_mm, floorLoad_kg_per_m2 }: PlacedRows,
  units: Readonly<Record<string, FloorUnit>>,
): Room {
  const ratings = stated === 'as-needed' ? undefined : stated;
  const along_mm = Math.round(extent.along_mm / 2);
  const doorAt = (across_mm: number): NonNullable<Room['doors']>[string] => ({
    at: cornerOf({ along_mm, across_mm }, frame),
    width_mm: DOOR_mm,
  });
  return {
    outline: outlineOfRoom(extent, frame),
    tile_mm: TILE_mm,
    clearHeight_mm: ratings?.clearHeight_mm ?? clearHeight_mm,
    floorLoad_kg_per_m2: ratings?.floorLoad_kg_per_m2 ?? floorLoad_kg_per_m2,
    doors: { 'door-1': doorAt(0), 'door-2': doorAt(extent.across_mm) },
    units: { ...units },
    containments: Object.fromEntries(
      drawn.hotAisles.map((aisle, index) => [`hot-aisle-${String(index + 1)}`, containmentOf(aisle, frame)]),
    ),
  };
}

function containmentOf(
  { from_mm, to_mm, low_mm, high_mm }: DrawnAisle,
  frame: RoomFrame,
): NonNullable<Room['containments']>[string] {
  const size = cornerOf({ along_mm: to_mm - from_mm, across_mm: high_mm - low_mm }, frame);
  return {
    kind: 'hot-aisle',
    ...cornerOf({ along_mm: from_mm, across_mm: low_mm }, frame),
    width_mm: size.x_mm,
    depth_mm: size.y_mm,
  };
}
