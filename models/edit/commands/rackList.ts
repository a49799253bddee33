import type { ListedRack } from '../../interchange/rackList.ts';
import type { Command } from '../document/command.ts';
import { isObject, objectAt, type Json, type JsonObject } from '../document/json.ts';
import { listEdits } from './floorPlaces.ts';

/** A command that moves listed racks, and the racks that the plan does not have. */
export interface RackListMove {
  readonly command: Command;
  readonly movedCount: number;
  readonly unknownCount: number;
}

/**
 * Moves the placed racks of a plan to the positions of a list. Racks that are not placed under the label of the list are
 * not changed.
 *
 * @param document - the plan
 */
export function moveListedRacks(document: JsonObject, racks: readonly ListedRack[]): RackListMove {
  const byLabel = new Map<string, ListedRack[]>();
  for (const rack of racks) byLabel.set(rack.label, [...(byLabel.get(rack.label) ?? []), rack]);
  let foundCount = 0;
  let movedCount = 0;
  const edits = Object.entries(objectAt(document, ['racks'])).flatMap(([id, entry]) => {
    if (!isObject(entry)) return [];
    const path = ['racks', id, 'places'];
    const places = objectAt(document, path);
    const changed: Record<string, Json> = {};
    for (const [label, place] of Object.entries(places)) {
      const listed = byLabel.get(label)?.find(({ rack }) => rack === id || rack === entry['name']);
      if (listed === undefined || !isObject(place)) continue;
      foundCount += 1;
      const { x_mm, y_mm, facing_deg } = listed;
      if (place['x_mm'] === x_mm && place['y_mm'] === y_mm && (place['facing_deg'] ?? 0) === facing_deg)
        continue;
      changed[label] = { ...place, x_mm, y_mm, facing_deg };
    }
    movedCount += Object.keys(changed).length;
    return listEdits(path, places, changed);
  });
  const label = `move ${String(movedCount)} ${movedCount === 1 ? 'rack' : 'racks'} to the positions of a list`;
  return { command: { label, edits }, movedCount, unknownCount: racks.length - foundCount };
}
