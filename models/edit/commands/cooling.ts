import type { Command } from '../document/command.ts';
import { objectAt, valueAt, type Json, type JsonObject, type Path } from '../document/json.ts';
import { explicitSection } from './explicitSection.ts';

/** What a computed system starts from where a plan or option has no other. */
const FIRST_PRESET = 'large-waterside-economizer';
/** What a stated PUE starts from: an air-cooled hall of the last decade. */
const FIRST_PUE = 1.5;

/** The section of a column: the plan's own, or that of an option's changes. */
function sectionOf(optionId: string | undefined, section: string): Path {
  return optionId === undefined ? [section] : ['options', optionId, 'changes', section];
}

/**
 * States how a column's cooling is known: by a PUE, or by a system that is computed hour by hour.
 *
 * @param document - the plan
 * @param kind - undefined takes an option's own choice away, so that the base plan's counts
 * @param optionId - the plan itself where absent
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
  const kept = optionId === undefined ? explicitSection(document, 'cooling', kind) : [];
  return { label, edits: [...kept, { kind: 'set', path, value }] };
}

const componentNames = ['capture', 'plant', 'airPlant'] as const;

/**
 * Chooses a named cooling system for a column. Its parameters count: what was stated of the components before goes.
 *
 * @param document - the plan
 * @param preset - undefined takes the choice away
 * @param optionId - the plan itself where absent
 */
export function choosePreset(document: JsonObject, preset: string | undefined, optionId?: string): Command {
  const path = sectionOf(optionId, 'cooling');
  const own = objectAt(document, path);
  const base = objectAt(document, ['cooling']);
  const kept = Object.entries(own).filter(([key]) => !isReplaced(key));
  // An option takes the base plan's own parameters away with null, as a merge patch does.
  const gone =
    optionId === undefined || preset === undefined
      ? []
      : componentNames.filter((name) => base[name] !== undefined).map((name): [string, Json] => [name, null]);
  const chosen: [string, Json][] = preset === undefined ? [] : [['preset', preset]];
  const value: JsonObject = Object.fromEntries([...kept, ...chosen, ...gone]);
  return {
    label: 'choose a cooling system',
    edits: [Object.keys(value).length === 0 ? { kind: 'remove', path } : { kind: 'set', path, value }],
  };
}

const isReplaced = (key: string): boolean => key === 'preset' || componentNames.some((name) => name === key);

/**
 * Chooses a climate of the catalogue for a column.
 *
 * @param id - undefined takes the climate away
 * @param optionId - the plan itself where absent
 */
export function chooseClimate(document: JsonObject, id: string | undefined, optionId?: string): Command {
  return stateClimate(document, id === undefined ? undefined : { kind: 'catalogue', id }, optionId);
}

/**
 * Puts a climate into a column's site.
 *
 * @param climate - as a plan states it; undefined takes it away
 * @param optionId - the plan itself where absent
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
 * Chooses what plants are sized on.
 *
 * @param kind - undefined is the default; own values start from those given
 * @param own - dry and wet bulb that an own basis starts from
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
