import type { Path } from '../document/json.ts';

const coolingParts = new Set(['capture', 'plant', 'airPlant', 'rideThrough', 'heatReuse']);
const powerStages = new Set(['transformer', 'switchgear', 'ups', 'distribution', 'rectifier']);

/**
 * The group of parameters on the plan page that holds the field of a path.
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
  return section === 'workload' ? 'workload' : undefined;
}

const sectionNames: Readonly<Record<string, string>> = {
  cooling: 'Cooling',
  power: 'Power chain',
  workload: 'Workload',
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
  return key
    .replace(/_.*$/, '')
    .replace(/Fractions?$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}
