import type { HallLayout } from '../../models/plan/layOutHall.ts';
import type { Command } from '../document/command.ts';
import type { Edit } from '../document/edit.ts';
import { objectAt, textAt, valueAt, type Json, type JsonObject } from '../document/json.ts';

/**
 * Gives all racks of a hall the places of a layout, and closes off its aisles, in one step.
 *
 * @param document - the plan
 * @param layout - stands in for the places and closed aisles that there were
 */
export function applyLayout(document: JsonObject, { hallId, places, containments }: HallLayout): Command {
  const edits: Edit[] = [];
  for (const [rackId, ofRack] of Object.entries(places)) {
    const path = ['racks', rackId, 'places'];
    if (Object.keys(ofRack).length === 0) edits.push({ kind: 'remove', path });
    else edits.push({ kind: 'set', path, value: fedAsBefore(ofRack, objectAt(document, path)) });
  }
  const path = ['halls', hallId, 'room', 'containments'];
  if (Object.keys(containments).length === 0) edits.push({ kind: 'remove', path });
  else edits.push({ kind: 'set', path, value: jsonOf(containments) });
  const name = textAt(document, ['halls', hallId, 'name']) ?? hallId;
  return { label: `lay out ${name}`, edits };
}

/** Racks that are fed by themselves stay so, in their order: a new place has a new label. */
function fedAsBefore(places: HallLayout['places'][string], before: JsonObject): JsonObject {
  const feeds = Object.values(before).map((place) => valueAt(place, ['from']));
  const entries = Object.entries(places).map(([label, place], index): [string, Json] => {
    const from = feeds[index];
    const { x_mm, y_mm, facing_deg } = place;
    return [label, { x_mm, y_mm, facing_deg, ...(from === undefined ? {} : { from }) }];
  });
  return Object.fromEntries(entries);
}

/** What the models leave undefined is no JSON. */
const jsonOf = (value: object): Json => JSON.parse(JSON.stringify(value)) as Json;

/**
 * Sets how many racks an entry has.
 *
 * @param mergeKey - of the step that the layout goes into as well
 */
export function setRackCount(
  document: JsonObject,
  change: { readonly rackId: string; readonly count: number; readonly mergeKey: string },
): Command {
  const { rackId, count, mergeKey } = change;
  const name = textAt(document, ['racks', rackId, 'name']) ?? rackId;
  return {
    label: `set ${name} to ${String(count)}`,
    edits: [{ kind: 'set', path: ['racks', rackId, 'count'], value: count }],
    mergeKey,
  };
}
