import { objectAt, type JsonObject } from '../../document/json.ts';

/**
 * Labels of racks of all halls: a rack is searched for by its label only.
 *
 * @param document - the plan
 * @param except - keys of racks whose labels do not count
 */
export function labelsInUse(document: JsonObject, except: ReadonlySet<string> = new Set()): Set<string> {
  const used = new Set<string>();
  for (const [rackId, rack] of Object.entries(objectAt(document, ['racks']))) {
    for (const label of Object.keys(objectAt(rack, ['places']))) {
      if (!except.has(`${rackId}/${label}`)) used.add(label);
    }
  }
  return used;
}
