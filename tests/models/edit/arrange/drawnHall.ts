import type { ArrangedItem } from '../../../../models/edit/commands/arrange/ArrangedItem.ts';
import type { Command } from '../../../../models/edit/document/command.ts';
import { applyEdits } from '../../../../models/edit/document/edit.ts';
import { valueAt, type JsonObject } from '../../../../models/edit/document/json.ts';
import { drawRectangle } from '../../../../models/edit/commands/floorRoom.ts';
import { placeRacks } from '../../../../models/edit/commands/floorPlaces.ts';
import { readRoom } from '../../../../models/present/floor/readRoom.ts';
import { sceneOf } from '../../../../models/present/floor/scene.ts';
import type { Scene } from '../../../../models/present/floor/floorItem.ts';
import { withoutDrawing } from '../../../support/plans.ts';
import example from '../../../../examples/air-vs-liquid.json' with { type: 'json' };

export const hallId = 'hall-1';

/** Size of all racks of the hall. */
export const rackSize_mm = { width_mm: 600, depth_mm: 1200 } as const;

export const after = (document: JsonObject, command: Command): JsonObject =>
  applyEdits(document, command.edits).document;

/** The scene of the hall, with racks of 600 mm by 1200 mm. */
export function sceneIn(document: JsonObject): Scene {
  const room = readRoom(valueAt(document, ['halls', hallId, 'room']));
  if (room === null) throw new Error('the hall is not drawn');
  const size = { ...rackSize_mm, height_mm: 2000, weight_kg: 900 };
  return sceneOf(document, { hallId, room, sizeOf: () => size });
}

/** Items of the hall by their keys. */
export function itemsIn(document: JsonObject, keys: readonly string[]): ArrangedItem[] {
  const { byKey } = sceneIn(document);
  return keys.map((key) => {
    const item = byKey.get(key);
    if (item === undefined) throw new Error(`${key} is not on the floor`);
    return item;
  });
}

/** Two entries of racks in a hall of 24 m by 15 m: `one` and `two`, which differ in their names only. */
export function emptyHall(): JsonObject {
  const plan = withoutDrawing(example as unknown as JsonObject);
  const [first] = Object.values(plan['racks'] as JsonObject) as JsonObject[];
  const racks = {
    one: { ...first, name: 'One', count: 4, hall: hallId },
    two: { ...first, name: 'Two', count: 2, hall: hallId },
  };
  const own = after(plan, { label: '', edits: [{ kind: 'set', path: ['racks'], value: racks }] });
  return after(own, drawRectangle(own, hallId, { width_mm: 24_000, depth_mm: 15_000 }));
}

/** The hall with racks of an entry side by side, facing north, from a south-west corner. */
export function hallWith(
  document: JsonObject,
  rackId: string,
  count: number,
  [x_mm, y_mm]: readonly [number, number],
): JsonObject {
  const placements = Array.from({ length: count }, (_, index) => ({
    rackId,
    x_mm: x_mm + 600 * index,
    y_mm,
    facing_deg: 0 as const,
  }));
  return after(document, placeRacks(document, placements).command);
}
