/** The units that may be chosen for each quantity: the unit of the plan first, then those of US practice. */
export interface UnitChoices {
  readonly length: 'm' | 'ft';
  readonly area: 'm2' | 'ft2';
  readonly temperature: 'C' | 'F';
  readonly mass: 'kg' | 'lb';
  readonly liquid: 'L' | 'gal';
  readonly air: 'm3_s' | 'CFM';
  readonly pressure: 'Pa' | 'inH2O';
  /** Heat flow and cooling capacity: electric power is always in kW. */
  readonly heat: 'kW' | 'BTU_per_h' | 'ton';
}

/** A quantity whose unit of display can be chosen. */
export type DisplayQuantity = keyof UnitChoices;

/** A unit of display: shown = value × factor + offset. */
export interface DisplayUnit {
  readonly symbol: string;
  readonly factor: number;
  /** Of a temperature; a temperature difference has none. */
  readonly offset?: number;
}

/** A unit of the plan and, by the chosen unit of its quantity, the unit that is shown for it. */
export interface DisplayRow {
  readonly quantity: DisplayQuantity;
  readonly others: Readonly<Record<string, DisplayUnit>>;
}

/** The chosen units. Functions that format take them as an argument. */
export interface DisplayUnits extends UnitChoices {
  readonly system: 'metric' | 'us' | 'mixed';
  /** The units of the plan that are shown in others, by symbol: `displayTable`; empty for metric units. */
  readonly table: Readonly<Record<string, DisplayRow>>;
}

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
  system: 'metric',
  table: {},
};

/** Heat flow and cooling capacity in kW: the unit of a value that is no electric power. */
export const HEAT_kW = 'kW of heat';

/** A volume of air, which is no volume of a liquid. */
export const AIR_m3 = 'm³ of air';
