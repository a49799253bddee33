/** Quantities whose unit of display can be chosen, each with its choices: the unit of the plan first, then those of US practice. */
export const displayChoices = {
  length: [
    { id: 'm', label: 'm, mm' },
    { id: 'ft', label: 'ft, in' },
  ],
  area: [
    { id: 'm2', label: 'm², kW/m²' },
    { id: 'ft2', label: 'ft², W/ft²' },
  ],
  temperature: [
    { id: 'C', label: '°C, K' },
    { id: 'F', label: '°F' },
  ],
  mass: [
    { id: 'kg', label: 'kg, kg/m²' },
    { id: 'lb', label: 'lb, lb/ft²' },
  ],
  liquid: [
    { id: 'L', label: 'L, m³, L/s' },
    { id: 'gal', label: 'gal, gpm' },
  ],
  air: [
    { id: 'm3_s', label: 'm³/s' },
    { id: 'CFM', label: 'CFM' },
  ],
  pressure: [
    { id: 'Pa', label: 'Pa, kPa' },
    { id: 'inH2O', label: 'inH₂O, psi' },
  ],
  heat: [
    { id: 'kW', label: 'kW' },
    { id: 'BTU_per_h', label: 'BTU/h' },
    { id: 'ton', label: 'tons' },
  ],
} as const;

/** A quantity whose unit of display can be chosen. `heat` is heat flow and cooling capacity: electric power is always in kW. */
export type DisplayQuantity = keyof typeof displayChoices;

/** The chosen unit of each quantity, by id. */
export type DisplayUnits = {
  readonly [Quantity in DisplayQuantity]: (typeof displayChoices)[Quantity][number]['id'];
};

/** The units of plans, files, the command line and HTTP. */
export const metricUnits: DisplayUnits = {
  length: 'm',
  area: 'm2',
  temperature: 'C',
  mass: 'kg',
  liquid: 'L',
  air: 'm3_s',
  pressure: 'Pa',
  heat: 'kW',
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
};

/** The system that some units are, or `mixed` if they are neither. */
export function systemOf(units: DisplayUnits): 'metric' | 'us' | 'mixed' {
  const isAll = (system: DisplayUnits): boolean =>
    Object.entries(system).every(([quantity, id]) => units[quantity as DisplayQuantity] === id);
  return isAll(metricUnits) ? 'metric' : isAll(usUnits) ? 'us' : 'mixed';
}

/**
 * Units with another choice for one quantity.
 *
 * @param id - of a choice; one that the quantity does not have changes nothing
 */
export function withUnit(units: DisplayUnits, quantity: DisplayQuantity, id: string): DisplayUnits {
  return displayChoices[quantity].some((choice) => choice.id === id) ? { ...units, [quantity]: id } : units;
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
