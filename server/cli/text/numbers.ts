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

/** Power, as 45.5 kW. */
export const power = (value_kW: number | null | undefined): string => figure(value_kW, [1, 1], 'kW');

/** Energy, as 637,728 kWh. */
export const energy = (value_kWh: number | null | undefined): string => figure(value_kWh, [0, 0], 'kWh');

/** Money, as 57,331.75 USD. */
export const money = (value: number | null | undefined, currency: string): string =>
  figure(value, [2, 2], currency);

/** Carbon, as 172.51 t from 172,510 kg. */
export const carbon = (value_kg: number | null | undefined): string =>
  figure(value_kg === null || value_kg === undefined ? value_kg : value_kg / 1000, [2, 2], 't');

/** A fraction in percent, as 28.1 % from 0.281. */
export const share = (fraction: number | null | undefined): string =>
  figure(fraction === null || fraction === undefined ? fraction : fraction * 100, [1, 1], '%');

/** A ratio, as 1.60 or 1.155. */
export const ratio = (value: number | null | undefined): string => figure(value, [2, 3]);

/** A count with its noun: 1 rack, 22 racks. */
export const countedNoun = (count: number, word: string): string =>
  `${figure(count, [0, 0])} ${word}${count === 1 ? '' : 's'}`;
