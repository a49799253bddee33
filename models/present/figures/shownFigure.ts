import { metricUnits, type DisplayUnits } from '../../units/display/displayUnits.ts';
import { shownAs } from '../../units/display/shown.ts';
import { unitOfPath } from '../../units/display/unitOfPath.ts';
import { unitSymbol, type Unit } from '../../units/suffixes.ts';
import { scaleFor, type Scaled } from '../format/scale.ts';

/** A quantity with the unit in which its values are shown together. */
export interface ShownQuantity {
  readonly label: string;
  /** Empty for a ratio and a count. */
  readonly unit: string;
  /** A value in the unit shown. */
  readonly toShown: (value: number) => number;
  /** A value in the unit of the plan or report. */
  readonly toStored: (shown: number) => number;
}

/** A figure of a report, or a field of a plan. */
export interface Quantity {
  readonly path: string;
  readonly label: string;
  readonly unit: Unit | undefined;
}

interface Shown {
  /** ISO 4217 code of the money. */
  readonly currency: string;
  readonly units?: DisplayUnits;
}

const scaled: Readonly<Record<string, Scaled>> = {
  kWh: 'energy',
  kW: 'power',
  'kg CO₂e': 'carbon',
  L: 'water',
};

/**
 * How values of a figure are shown beside each other: in the unit that fits the largest of them.
 *
 * @param quantity - of a report
 * @param values - in the unit of the report; NaN where there is none
 */
export function shownFigure(
  { path, label, unit }: Quantity,
  values: Iterable<number>,
  { currency, units = metricUnits }: Shown,
): ShownQuantity {
  if (unit === 'fraction') return byFactor(label, '%', 100);
  const symbol = unit === undefined ? '' : unitSymbol(unit, currency);
  const ofPlan = unitOfPath(path.split('.'), symbol);
  const kind = unit === 'currency' ? 'money' : scaled[ofPlan];
  if (kind === undefined) return inUnits(label, ofPlan, units);
  let largest = 0;
  for (const value of values) if (!Number.isNaN(value)) largest = Math.max(largest, Math.abs(value));
  const scale = scaleFor(kind, [largest], units);
  const shownUnit =
    kind === 'money' ? [scale.symbol, currency].filter((part) => part !== '').join(' ') : scale.symbol;
  return byFactor(label, shownUnit, 1 / scale.divisor);
}

/**
 * How values of a field of a plan are shown: in the chosen units, a share in percent.
 *
 * @param quantity - of a plan
 */
export function shownField(
  { path, label, unit }: Quantity,
  { currency, units = metricUnits }: Shown,
): ShownQuantity {
  if (unit === 'fraction') return byFactor(label, '%', 100);
  const symbol = unit === undefined ? '' : unitSymbol(unit, currency);
  return inUnits(label, unitOfPath(path.split('.'), symbol), units);
}

/** Digits that hide the last ones of binary fractions. */
const DIGITS = 12;
const rounded = (value: number): number =>
  Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : value;

const byFactor = (label: string, unit: string, factor: number): ShownQuantity => ({
  label,
  unit,
  toShown: (value) => rounded(value * factor),
  toStored: (shown) => rounded(shown / factor),
});

function inUnits(label: string, symbol: string, units: DisplayUnits): ShownQuantity {
  const { symbol: unit, factor, offset = 0 } = shownAs(symbol, units);
  return {
    label,
    unit,
    toShown: (value) => rounded(value * factor + offset),
    toStored: (shown) => rounded((shown - offset) / factor),
  };
}
