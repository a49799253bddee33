import { computed } from '@preact/signals';
import { isObject, type Json } from '../../models/edit/document/json.ts';
import { conversion, displayUnits } from './displayUnits.ts';
import { planDocument } from './editor.ts';
import { catalogue } from './models.ts';

/** Names of the plan and of the catalogue that contain a quantity, such as "Rack 600 mm": they are names in all units. */
const measuredNames = computed((): readonly string[] => {
  const units = displayUnits.value;
  const convert = conversion.value?.convert;
  if (convert === undefined || units.system === 'metric') return [];
  const names = new Set<string>();
  const add = (name: unknown): void => {
    if (typeof name === 'string' && convert([], name, units) !== name) names.add(name);
  };
  for (const row of Object.values(catalogue.value?.rackTypes ?? {})) add(row.name);
  for (const row of Object.values(catalogue.value?.devices ?? {})) add(row.name);
  addNames(planDocument.value, add);
  return [...names].sort((one, other) => other.length - one.length);
});

function addNames(value: Json, add: (name: unknown) => void): void {
  if (Array.isArray(value)) {
    value.forEach((entry: Json) => {
      addNames(entry, add);
    });
  } else if (isObject(value)) {
    for (const [key, child] of Object.entries(value)) {
      if (key === 'name' || key === 'label') add(child);
      else if (typeof child === 'object') addNames(child, add);
    }
  }
}

/**
 * A text of the models or the catalogue in the chosen units.
 *
 * @param text - in metric units
 * @param path - of a finding or an issue, as keys
 */
export function inShownUnits(text: string, path: readonly string[] = []): string {
  const units = displayUnits.value;
  if (units.system === 'metric' || conversion.value === null) return text;
  return conversion.value.convert(path, text, units, measuredNames.value);
}
