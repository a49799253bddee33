import { computed } from '@preact/signals';
import { textInUnits, type TextMeaning } from '../../models/units/display/textInUnits.ts';
import { metricUnits, usUnits } from '../../models/units/display/displayUnits.ts';
import { isObject, type Json } from '../../models/edit/document/json.ts';
import { displayUnits } from './displayUnits.ts';
import { planDocument } from './editor.ts';
import { catalogue } from './models.ts';

/** Names of the plan and of the catalogue that contain a quantity, such as "Rack 600 mm": they are names in all units. */
export const measuredNames = computed((): readonly string[] => {
  if (displayUnits.value === metricUnits) return [];
  const names = new Set<string>();
  const add = (name: unknown): void => {
    if (typeof name === 'string' && textInUnits(name, usUnits) !== name) names.add(name);
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
 * @param meaning - what the text does not say
 */
export function inShownUnits(text: string, meaning?: TextMeaning): string {
  const units = displayUnits.value;
  return units === metricUnits ? text : textInUnits(text, units, { names: measuredNames.value, ...meaning });
}
