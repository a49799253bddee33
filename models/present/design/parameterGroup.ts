import type { Path } from '../../edit/document/json.ts';

const coolingParts = new Set(['capture', 'plant', 'airPlant', 'rideThrough', 'heatReuse']);
const carbonParts = new Set(['contracts', 'residual', 'gensets', 'refrigerant', 'embodied', 'regulation']);
const powerStages = new Set(['transformer', 'switchgear', 'ups', 'distribution', 'rectifier']);

/**
 * The parameter group with the field of a path: on the plan page, or on the carbon or cost page.
 *
 * @param path - keys from the root of a design
 * @returns its id, or undefined if no group has such a field
 */
export function parameterGroup([section, part = '', inner]: Path): string | undefined {
  if (section === 'cooling') {
    if (inner === 'mechanical') return `${part}-mechanical`;
    return coolingParts.has(part) ? part : 'whole';
  }
  if (section === 'power') return powerStages.has(part) ? part : 'power';
  if (section === 'carbon') return carbonParts.has(part) ? part : 'grid';
  if (section === 'finance') return part === 'facility' || part === 'servers' ? part : 'terms';
  return section === 'workload' ? 'workload' : undefined;
}

const sectionNames: Readonly<Record<string, string>> = {
  cooling: 'Cooling',
  power: 'Power chain',
  workload: 'Workload',
  tariff: 'Tariff',
  carbon: 'Carbon',
  finance: 'Cost of ownership',
};

/**
 * The name of a section of a design that has parameters: "Power chain".
 *
 * @param section - its key in the plan
 */
export function sectionName(section: string): string | undefined {
  return sectionNames[section];
}

/**
 * The label of a parameter's location: "Cooling: tower approach", "Power chain: UPS, no load".
 *
 * @param path - keys from the root of a design
 * @returns undefined for a path without a parameter
 */
export function parameterName(path: Path): string | undefined {
  const [section = '', ...keys] = path;
  const name = sectionNames[section];
  if (name === undefined || keys.length === 0) return undefined;
  const words = keys.filter((key) => key !== 'kind').map(wordsOfKey);
  return words.length === 0 ? name : `${name}: ${words.join(', ')}`;
}

/** Labels of keys that differ from the words of the key. */
const keyLabels: Readonly<Record<string, string>> = {
  ups: 'UPS',
  capture: 'heat capture',
  airPlant: 'plant of the room air',
  gensets: 'generator diesel',
};

/** The words of a key of the plan format: "towerApproach_K" → "tower approach"; the field shows the unit. */
export function wordsOfKey(key: string): string {
  const label = keyLabels[key];
  if (label !== undefined) return label;
  // List entries are numbered from 1.
  if (/^\d+$/.test(key)) return String(Number(key) + 1);
  return key
    .replace(/_.*$/, '')
    .replace(/Fractions?$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}
