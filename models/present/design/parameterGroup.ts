import type { Path } from '../../edit/document/json.ts';

const coolingParts = new Set(['capture', 'plant', 'airPlant', 'rideThrough', 'heatReuse']);
const carbonParts = new Set(['contracts', 'residual', 'gensets', 'refrigerant', 'embodied', 'regulation']);
const powerStages = new Set(['transformer', 'switchgear', 'ups', 'distribution', 'rectifier']);

/**
 * The group of parameters that holds the field of a path: on the plan page, or on the page of carbon or of cost.
 *
 * @param path - keys from the root of a design
 * @returns its id, or undefined where no group has such a field
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
 * What the place of a parameter is called: "Cooling: tower approach", "Power chain: ups, no load".
 *
 * @param path - keys from the root of a design
 * @returns undefined for a path that leads to no parameter
 */
export function parameterName(path: Path): string | undefined {
  const [section = '', ...keys] = path;
  const name = sectionNames[section];
  if (name === undefined || keys.length === 0) return undefined;
  const words = keys.filter((key) => key !== 'kind').map(wordsOf);
  return words.length === 0 ? name : `${name}: ${words.join(', ')}`;
}

/** "towerApproach_K" → "tower approach": the unit stands beside the field. */
function wordsOf(key: string): string {
  // Entries of a list are counted from 1.
  if (/^\d+$/.test(key)) return String(Number(key) + 1);
  return key
    .replace(/_.*$/, '')
    .replace(/Fractions?$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}
