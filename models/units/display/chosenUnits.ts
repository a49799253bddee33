import { displayTable } from './displayTable.ts';
import { metricUnits, type DisplayQuantity, type DisplayUnits, type UnitChoices } from './displayUnits.ts';

/** The choices of each quantity: the unit of the plan first, then those of US practice. */
export const displayChoices: {
  readonly [Quantity in DisplayQuantity]: readonly UnitChoices[Quantity][];
} = {
  length: ['m', 'ft'],
  area: ['m2', 'ft2'],
  temperature: ['C', 'F'],
  mass: ['kg', 'lb'],
  liquid: ['L', 'gal'],
  air: ['m3_s', 'CFM'],
  pressure: ['Pa', 'inH2O'],
  heat: ['kW', 'BTU_per_h', 'ton'],
};

/** US customary units, as cooling contractors and building owners in North America use them. */
export const usUnits: DisplayUnits = {
  length: 'ft',
  area: 'ft2',
  temperature: 'F',
  mass: 'lb',
  liquid: 'gal',
  air: 'CFM',
  pressure: 'inH2O',
  heat: 'BTU_per_h',
  system: 'us',
  table: displayTable,
};

/**
 * Units with another choice for one quantity.
 *
 * @param id - of a choice; one that the quantity does not have changes nothing
 */
export function withUnit(units: DisplayUnits, quantity: DisplayQuantity, id: string): DisplayUnits {
  const choices: readonly string[] = displayChoices[quantity];
  if (!choices.includes(id)) return units;
  const changed: DisplayUnits = { ...units, [quantity]: id, system: 'mixed', table: displayTable };
  return [metricUnits, usUnits].find((system) => isSame(system, changed)) ?? changed;
}

function isSame(one: UnitChoices, other: UnitChoices): boolean {
  return (Object.keys(displayChoices) as DisplayQuantity[]).every((key) => one[key] === other[key]);
}

/**
 * Reads stored units. A quantity that is missing or not known is metric.
 *
 * @param stored - any value
 */
export function readDisplayUnits(stored: unknown): DisplayUnits {
  if (typeof stored !== 'object' || stored === null) return metricUnits;
  let units = metricUnits;
  for (const [quantity, id] of Object.entries(stored)) {
    if (Object.hasOwn(displayChoices, quantity))
      units = withUnit(units, quantity as DisplayQuantity, String(id));
  }
  return units;
}
