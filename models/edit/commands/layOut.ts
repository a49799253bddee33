import type { HallLayout } from '../../plan/layout/layOutHall.ts';
import type { Command } from '../document/command.ts';
import type { Edit } from '../document/edit.ts';
import { textAt, type Json, type JsonObject, type Path } from '../document/json.ts';

/**
 * Applies a layout to a hall: positions of all racks and containment of the aisles, in one step.
 *
 * @param document - the plan
 * @param layout - replaces the previous positions and containment
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

/** A section that is omitted if it is empty. */
function setOrRemoved(path: Path, section: object): Edit {
  return Object.keys(section).length === 0
    ? { kind: 'remove', path }
    : { kind: 'set', path, value: jsonOf(section) };
}

/** Removes undefined properties, which are not JSON. */
const jsonOf = (value: object): Json => JSON.parse(JSON.stringify(value)) as Json;

/**
 * Sets the number of racks of an entry.
 *
 * @param mergeKey - of the step that includes the layout
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
