import type { RackType } from '../../catalogue/rackType.ts';
import type { HallInDrawing } from '../../interchange/dxf/HallInDrawing.ts';
import { USUAL_TILE_mm } from '../../floor/tileLines.ts';
import type { Command } from '../document/command.ts';
import type { Edit } from '../document/edit.ts';
import { equalJson } from '../document/equalJson.ts';
import { objectAt, valueAt, type Json, type JsonObject } from '../document/json.ts';
import { drawnPartEdits } from './drawnParts.ts';
import { drawnRackEdits, type LeftOutRacks } from './drawnRacks.ts';

/** What a drawing changes in a plan, and what of it is left out. */
export interface ImportedHall {
  readonly command: Command;
  /** Racks for whose size there is neither an entry nor a rack type. */
  readonly leftOut: readonly LeftOutRacks[];
}

/**
 * Takes over a hall from a drawing: outline, tiles, parts of the room and places of racks. What the drawing does not carry, such as weights, rules and
 * contents, stays; so do parts that it lacks. An unchanged drawing changes nothing.
 *
 * @param document - the plan
 * @param hall - of the drawing, in mm of the floor
 * @param rackTypes - of the catalogue
 */
export function takeDrawnHall(
  document: JsonObject,
  hallId: string,
  hall: HallInDrawing,
  rackTypes: Readonly<Record<string, RackType>>,
): ImportedHall {
  const racks = drawnRackEdits(
    document,
    hallId,
    hall.parts.filter(({ kind }) => kind === 'rack'),
    rackTypes,
  );
  const edits = [
    ...outlineEdits(document, hallId, hall),
    ...tileEdits(document, hallId, hall),
    ...drawnPartEdits(document, hallId, hall),
    ...racks.edits,
  ];
  return { command: { label: 'take over the drawing', edits }, leftOut: racks.leftOut };
}

function outlineEdits(document: JsonObject, hallId: string, { outline }: HallInDrawing): Edit[] {
  const path = ['halls', hallId, 'room', 'outline'];
  const value: Json = outline.map(({ x_mm, y_mm }) => ({ x_mm, y_mm }));
  if (outline.length < 3 || equalJson(valueAt(document, path), value)) return [];
  return [{ kind: 'set', path, value }];
}

/** Tiles are set where they are not those that the plan states, or that it has without a statement. */
function tileEdits(document: JsonObject, hallId: string, { tiles, outline }: HallInDrawing): Edit[] {
  if (tiles === null || outline.length < 3) return [];
  const room = ['halls', hallId, 'room'];
  const stated = objectAt(document, room);
  const numberAt = (value: Json | undefined, fallback: number): number =>
    typeof value === 'number' ? value : fallback;
  const tile_mm = numberAt(stated['tile_mm'], USUAL_TILE_mm);
  const origin = objectAt(stated, ['tileOrigin']);
  const isSame = (['x_mm', 'y_mm'] as const).every(
    (axis) => (numberAt(origin[axis], 0) - tiles.origin[axis]) % tiles.tile_mm === 0,
  );
  return [
    ...(tile_mm === tiles.tile_mm
      ? []
      : [{ kind: 'set', path: [...room, 'tile_mm'], value: tiles.tile_mm } as const]),
    ...(isSame ? [] : [{ kind: 'set', path: [...room, 'tileOrigin'], value: { ...tiles.origin } } as const]),
  ];
}
