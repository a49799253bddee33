import { significant } from '../format/number.ts';

/** A quantity of a chart of a study: what it is, and the unit of its values. */
export interface FigureAxis {
  /** "Supply air temperature". */
  readonly label: string;
  /** Unit of the values as they are shown; empty for a ratio. */
  readonly unit: string;
}

/** The title of an axis: "Supply air temperature, °C". */
export function axisTitle({ label, unit }: FigureAxis): string {
  return unit === '' ? label : `${label}, ${unit}`;
}

/** A value with its unit, to five significant digits: "1.2634", "637.7 MWh"; whole from 10,000 on. */
export function valueInUnit(value: number, unit: string): string {
  return `${significant(value, DIGITS)} ${unit}`.trim();
}

const DIGITS = 5;
