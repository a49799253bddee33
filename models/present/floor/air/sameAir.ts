import { isObject, objectAt, textAt, type JsonObject } from '../../../edit/document/json.ts';

/** Sections of a plan that the air of a hall does not depend on. */
const otherSections: ReadonlySet<string> = new Set([
  'name',
  'description',
  'phases',
  'workload',
  'energyBasis',
  'tariff',
  'carbon',
  'finance',
  'findingDecisions',
  'netbox',
]);

/**
 * True if an edit leaves all that the air of a hall depends on. Documents share what an edit leaves as it is, so that objects are the same.
 *
 * @param before - the document before the edit
 */
export function hasSameAir(before: JsonObject, after: JsonObject, hallId: string): boolean {
  if (before === after) return true;
  const sections = new Set([...Object.keys(before), ...Object.keys(after)]);
  for (const section of sections) {
    if (otherSections.has(section) || before[section] === after[section]) continue;
    if (section === 'halls') {
      if (objectAt(before, ['halls'])[hallId] !== objectAt(after, ['halls'])[hallId]) return false;
    } else if (section === 'racks') {
      if (!hasSameRacks(objectAt(before, ['racks']), objectAt(after, ['racks']), hallId)) return false;
    } else {
      return false;
    }
  }
  return true;
}

function hasSameRacks(before: JsonObject, after: JsonObject, hallId: string): boolean {
  const isOfHall = (racks: JsonObject, id: string): boolean =>
    isObject(racks[id]) && textAt(racks[id], ['hall']) === hallId;
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...ids].every((id) => before[id] === after[id] || !(isOfHall(before, id) || isOfHall(after, id)));
}
