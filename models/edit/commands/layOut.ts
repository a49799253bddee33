import type { HallLayout } from '../../plan/layout/layOutHall.ts';
import type { Command } from '../document/command.ts';
import type { Edit } from '../document/edit.ts';
import { textAt, type Json, type JsonObject, type Path } from '../document/json.ts';

/**
 * Gives all racks of a hall the places of a layout, and closes off its aisles, in one step.
 *
 * @param document - the plan
 * @param layout - stands in for the places and closed aisles that there were
 */
export function applyLayout(document: JsonObject, layout: HallLayout): Command {
  const { hallId, places, containments, feeding } = layout;
  const edits: Edit[] = [];
  for (const [rackId, ofRack] of Object.entries(places)) {
    edits.push(setOrRemoved(['racks', rackId, 'places'], ofRack));
    const feeds = feeding?.feeds[rackId];
    if (feeds !== undefined) edits.push(setOrRemoved(['racks', rackId, 'feeds'], feeds));
  }
  edits.push(setOrRemoved(['halls', hallId, 'room', 'containments'], containments));
  if (feeding !== null) {
    edits.push(setOrRemoved(['halls', hallId, 'room', 'units'], feeding.units));
    edits.push(setOrRemoved(['powerTopology', 'nodes'], feeding.nodes));
  }
  const name = textAt(document, ['halls', hallId, 'name']) ?? hallId;
  return { label: `lay out ${name}`, edits };
}

/** A section that is left out where nothing is in it. */
function setOrRemoved(path: Path, section: object): Edit {
  return Object.keys(section).length === 0
    ? { kind: 'remove', path }
    : { kind: 'set', path, value: jsonOf(section) };
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
