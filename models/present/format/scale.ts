import { metricUnits, type DisplayUnits } from '../../units/display/displayUnits.ts';
import { storedValue } from '../../units/display/shown.ts';
import { decimalsOf, fixed } from './number.ts';

/** A display unit: the figure in the plan's unit is divided by `divisor`. */
export interface Scale {
  readonly symbol: string;
  readonly divisor: number;
}

/** Kinds of figures that are shown in a unit by magnitude. */
export type Scaled = 'energy' | 'power' | 'carbon' | 'water' | 'money';

const scales: Readonly<Record<Scaled, readonly Scale[]>> = {
  energy: [
    { symbol: 'kWh', divisor: 1 },
    { symbol: 'MWh', divisor: 1e3 },
    { symbol: 'GWh', divisor: 1e6 },
    { symbol: 'TWh', divisor: 1e9 },
  ],
  power: [
    { symbol: 'kW', divisor: 1 },
    { symbol: 'MW', divisor: 1e3 },
    { symbol: 'GW', divisor: 1e6 },
  ],
  carbon: [
    { symbol: 'kg', divisor: 1 },
    { symbol: 't', divisor: 1e3 },
    { symbol: 'kt', divisor: 1e6 },
    { symbol: 'Mt', divisor: 1e9 },
  ],
  water: [
    { symbol: 'L', divisor: 1 },
    { symbol: 'm³', divisor: 1e3 },
    { symbol: 'M m³', divisor: 1e9 },
  ],
  money: [
    { symbol: '', divisor: 1 },
    { symbol: 'M', divisor: 1e6 },
    { symbol: 'bn', divisor: 1e9 },
    { symbol: 'tn', divisor: 1e12 },
  ],
};

/** Units of what is less than 1 of the smallest unit above: 250 W, 4.2 Wh. */
const parts: Readonly<Partial<Record<Scaled, Scale>>> = {
  energy: { symbol: 'Wh', divisor: 1e-3 },
  power: { symbol: 'W', divisor: 1e-3 },
  carbon: { symbol: 'g', divisor: 1e-3 },
};

/** Water in US gallons: utilities of the US bill thousands of them. */
function gallons(units: DisplayUnits): readonly Scale[] {
  const gallon_L = storedValue(1, 'L', units);
  return [
    { symbol: 'gal', divisor: gallon_L },
    { symbol: 'kgal', divisor: 1e3 * gallon_L },
    { symbol: 'Mgal', divisor: 1e6 * gallon_L },
  ];
}

/** A figure changes to the next unit at 10 of that unit: 9,999 kWh, then 10.0 MWh. */
const MIN_SHOWN = 10;

/**
 * The unit that fits the largest of some figures: figures that are compared have a common unit.
 *
 * @param kind - energy in kWh, power in kW, carbon in kg, water in L or money in its currency
 * @param values - the figures that are compared
 * @param units - the chosen units, which water follows
 */
export function scaleFor(kind: Scaled, values: readonly number[], units: DisplayUnits = metricUnits): Scale {
  const largest = Math.max(0, ...values.map(Math.abs));
  const part = parts[kind];
  if (part !== undefined && largest > 0 && largest < 1) return part;
  const [smallest, ...larger] = kind === 'water' && units.liquid === 'gal' ? gallons(units) : scales[kind];
  return (
    larger.findLast(({ divisor }) => largest >= MIN_SHOWN * divisor) ?? smallest ?? { symbol: '', divisor: 1 }
  );
}

/**
 * The unit of an axis. Its labels are short: they change to the next unit at 1 of it.
 *
 * @param kind - energy in kWh, power in kW, carbon in kg, water in L or money in its currency
 * @param values - on the axis
 * @param units - the chosen units, which water follows
 */
export function axisScaleFor(
  kind: Scaled,
  values: readonly number[],
  units: DisplayUnits = metricUnits,
): Scale {
  const largest = Math.max(0, ...values.map(Math.abs));
  return scaleFor(kind, largest < 1 ? [largest] : [largest * MIN_SHOWN], units);
}

/**
 * Figures of one column, in one unit and with the same decimals: the decimals of the largest value below 1,000, so that an
 * annual sum does not remove the decimals of its months.
 *
 * @param values - in the plan's unit
 * @param scale - the unit shown
 * @returns texts without the unit
 */
export function column(values: readonly number[], scale: Scale): string[] {
  const shown = values.map((value) => value / scale.divisor);
  const decimals = decimalsOf(Math.max(0, ...shown.map(Math.abs).filter((value) => value < 999.95)));
  return shown.map((value) => fixed(value, decimals));
}
