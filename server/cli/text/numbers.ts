import { scaleFor } from '../../../models/present/format/scale.ts';

/** The table entry of a missing figure. */
export const MISSING = '–';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * A formatted number: thousands separators, and never a minus before a zero.
 *
 * @param value - null or undefined if there is none
 * @param digits - minimum and maximum decimals
 * @param unit - appended to the number
 */
export function figure(
  value: number | null | undefined,
  digits: readonly [number, number],
  unit = '',
): string {
  if (value === null || value === undefined) return MISSING;
  const [minimumFractionDigits, maximumFractionDigits] = digits;
  const key = `${String(minimumFractionDigits)}-${String(maximumFractionDigits)}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat('en-US', {
      minimumFractionDigits,
      maximumFractionDigits,
      signDisplay: 'negative',
    });
    formats.set(key, format);
  }
  return unit === '' ? format.format(value) : `${format.format(value)} ${unit}`;
}

/** A difference of sums below this, in kW, kWh or kg, is rounding, and shown as 0. */
const ROUNDING = 1e-6;

/** What is less than 1 in the unit of a table, in the unit that fits its size: 250 W, 4.2 Wh; undefined for other figures. */
function partFigure(
  kind: 'power' | 'energy' | 'carbon',
  value: number | null | undefined,
): string | undefined {
  if (value === null || value === undefined || Math.abs(value) < ROUNDING || Math.abs(value) >= 1)
    return undefined;
  const { symbol, divisor } = scaleFor(kind, [value]);
  const shown = value / divisor;
  // What is as small as nothing is still no 0.
  return figure(shown, Math.abs(shown) < 0.05 ? [0, 6] : [0, 1], symbol);
}

/** Power, as 45.5 kW or 250 W. */
export const power = (value_kW: number | null | undefined): string =>
  partFigure('power', value_kW) ?? figure(value_kW, [1, 1], 'kW');

/** Energy, as 637,728 kWh or 4.2 Wh. */
export const energy = (value_kWh: number | null | undefined): string =>
  partFigure('energy', value_kWh) ?? figure(value_kWh, [0, 0], 'kWh');

/** Money, as 57,331.75 USD. */
export const money = (value: number | null | undefined, currency: string): string =>
  figure(value, [2, 2], currency);

/** Below this, a mass in t with two decimals would be 0.00 or 0.01 t. */
const SMALL_kg = 10;

/** Carbon, as 172.51 t from 172,510 kg, or 4.2 kg. */
export const carbon = (value_kg: number | null | undefined): string =>
  partFigure('carbon', value_kg) ??
  (typeof value_kg === 'number' && value_kg !== 0 && Math.abs(value_kg) < SMALL_kg
    ? figure(value_kg, [1, 1], 'kg')
    : figure(value_kg === null || value_kg === undefined ? value_kg : value_kg / 1000, [2, 2], 't'));

/** A fraction in percent, as 28.1 % from 0.281. */
export const share = (fraction: number | null | undefined): string =>
  figure(fraction === null || fraction === undefined ? fraction : fraction * 100, [1, 1], '%');

/** A ratio, as 1.60 or 1.155. */
export const ratio = (value: number | null | undefined): string => figure(value, [2, 3]);

/** A count with its noun: 1 rack, 22 racks. */
export const countedNoun = (count: number, word: string): string =>
  `${figure(count, [0, 0])} ${word}${count === 1 ? '' : 's'}`;
