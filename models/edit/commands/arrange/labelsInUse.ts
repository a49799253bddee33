import { objectAt, type JsonObject } from '../../document/json.ts';

/**
 * Labels of racks of all halls, also of those that only an option places: a rack is searched for by its label only.
 *
 * @param document - the plan
 * @param except - keys of racks whose labels do not count
 */
export function labelsInUse(document: JsonObject, except: ReadonlySet<string> = new Set()): Set<string> {
  const used = new Set<string>();
  const options = Object.values(objectAt(document, ['options']));
  for (const racks of [document, ...options.map((option) => objectAt(option, ['changes']))]) {
    for (const [rackId, rack] of Object.entries(objectAt(racks, ['racks']))) {
      for (const label of Object.keys(objectAt(rack, ['places']))) {
        if (!except.has(`${rackId}/${label}`)) used.add(label);
      }
    }
  }
  return used;
}
