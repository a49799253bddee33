import type { Command } from '../document/command.ts';
import { objectAt, valueAt, type Json, type JsonObject, type Path } from '../document/json.ts';
import { explicitSection } from './explicitSection.ts';

/** Initial preset of a computed system. */
const FIRST_PRESET = 'large-waterside-economizer';
/** Initial stated PUE: an air-cooled hall of the last decade. */
const FIRST_PUE = 1.5;

/** The section of a column: of the base plan, or of the changes of an option. */
function sectionOf(optionId: string | undefined, section: string): Path {
  return optionId === undefined ? [section] : ['options', optionId, 'changes', section];
}

/**
 * Sets the cooling method of a column: a stated PUE, or a system computed hour by hour.
 *
 * @param document - the plan
 * @param kind - undefined removes the choice of an option, so that the base plan applies
 * @param optionId - default: the base plan
 */
export function chooseCoolingKind(
  document: JsonObject,
  kind: string | undefined,
  optionId?: string,
): Command {
  const path = sectionOf(optionId, 'cooling');
  const label = 'change Cooling';
  if (kind === undefined) return { label, edits: [{ kind: 'remove', path }] };
  const limit = valueAt(document, [...path, 'airHeatPerRackLimit_kW']);
  const start: JsonObject = kind === 'system' ? { kind, preset: FIRST_PRESET } : { kind, pue: FIRST_PUE };
  const value = limit === undefined ? start : { ...start, airHeatPerRackLimit_kW: limit };
  const explicit = optionId === undefined ? explicitSection(document, 'cooling', kind) : [];
  return { label, edits: [...explicit, { kind: 'set', path, value }] };
}

const componentNames = ['capture', 'plant', 'airPlant'] as const;

/**
 * Chooses a cooling preset for a column. Its parameters apply: component parameters stated before are removed.
 *
 * @param document - the plan
 * @param preset - undefined removes the choice
 * @param optionId - default: the base plan
 */
export function choosePreset(document: JsonObject, preset: string | undefined, optionId?: string): Command {
  const path = sectionOf(optionId, 'cooling');
  const own = objectAt(document, path);
  const base = objectAt(document, ['cooling']);
  const retained = Object.entries(own).filter(([key]) => !isReplaced(key));
  // An option removes component parameters of the base plan by null, as a merge patch does.
  const removed =
    optionId === undefined || preset === undefined
      ? []
      : componentNames.filter((name) => base[name] !== undefined).map((name): [string, Json] => [name, null]);
  const chosen: [string, Json][] = preset === undefined ? [] : [['preset', preset]];
  const value: JsonObject = Object.fromEntries([...retained, ...chosen, ...removed]);
  return {
    label: 'choose a cooling system',
    edits: [Object.keys(value).length === 0 ? { kind: 'remove', path } : { kind: 'set', path, value }],
  };
}

const isReplaced = (key: string): boolean => key === 'preset' || componentNames.some((name) => name === key);

/**
 * Chooses a climate of the catalogue for a column.
 *
 * @param id - undefined removes the climate
 * @param optionId - default: the base plan
 */
export function chooseClimate(document: JsonObject, id: string | undefined, optionId?: string): Command {
  return stateClimate(document, id === undefined ? undefined : { kind: 'catalogue', id }, optionId);
}

/**
 * Sets the climate of a column's site.
 *
 * @param climate - as stated in a plan; undefined removes it
 * @param optionId - default: the base plan
 */
export function stateClimate(
  document: JsonObject,
  climate: JsonObject | undefined,
  optionId?: string,
): Command {
  const site = sectionOf(optionId, 'site');
  const path = [...site, 'climate'];
  const label = 'choose a climate';
  if (climate !== undefined) return { label, edits: [{ kind: 'set', path, value: climate }] };
  if (valueAt(document, path) === undefined) return { label, edits: [] };
  const isLast = Object.keys(objectAt(document, site)).length === 1;
  return { label, edits: [{ kind: 'remove', path: isLast ? site : path }] };
}

/**
 * Chooses the design weather of plants.
 *
 * @param kind - undefined: the default; custom values start from `own`
 * @param own - initial dry and wet bulb of custom values
 */
export function chooseDesignBasis(
  document: JsonObject,
  kind: string | undefined,
  own: { readonly dryBulb_C: number; readonly wetBulb_C: number },
): Command {
  const path = ['site', 'designBasis'];
  const label = 'change Design weather';
  if (kind === undefined) {
    const isStated = valueAt(document, path) !== undefined;
    return { label, edits: isStated ? [{ kind: 'remove', path }] : [] };
  }
  const value: JsonObject = kind === 'own' ? { kind, ...own } : { kind };
  return { label, edits: [{ kind: 'set', path, value }] };
}
