import { exact, significant } from '../../models/present/format/number.ts';
import { readNumber } from './editableNumber.ts';

/** Suffixes for large numbers. */
const sizes: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  trillion: 1e12,
};

const GROUPED = /^\d{1,3}(,\d{3})+(\.\d+)?$/;

/**
 * Reads a number with an optional magnitude suffix or digit groups: "175 B", "15.6 trillion", "3,552,000", "3.15e23".
 *
 * @param text - as typed
 * @param factor - from the stored number to the number shown: 100 for percent
 * @returns a number, text that is not a number, or undefined for empty text
 */
export function readLargeNumber(text: string, factor = 1): number | string | undefined {
  const { digits, size } = parts(text);
  const number = readNumber(GROUPED.test(digits) ? digits.replaceAll(',', '') : digits, factor);
  if (typeof number !== 'number') return number === undefined && size === '' ? undefined : text.trim();
  const scaled = number * (sizes[size.toLowerCase()] ?? 1);
  return Number.isFinite(scaled) ? Number(scaled.toPrecision(12)) : text.trim();
}

/**
 * A text with its number changed by one step of its second digit; the suffix is retained.
 *
 * @param text - as typed, or the default
 * @param direction - 1 or -1
 * @returns undefined if the text is not a number
 */
export function steppedText(text: string, direction: number): string | undefined {
  const { digits, size } = parts(text);
  const number = readLargeNumber(digits);
  if (typeof number !== 'number') return undefined;
  const step = number === 0 ? 1 : 10 ** (Math.floor(Math.log10(Math.abs(number))) - 1);
  const next = Number((number + direction * step).toPrecision(12));
  return `${String(next)}${size === '' ? '' : ` ${size}`}`;
}

/**
 * A number in input form: in digit groups, and from a billion on with a suffix if that is exact.
 *
 * @param value - in the unit of the field
 */
export function typedText(value: number): string {
  const short = magnitudeText(value);
  return value >= 1e9 && short !== undefined && readLargeNumber(short) === value ? short : exact(value);
}

/**
 * A large number with its magnitude in words, shown at a field: "175 billion"; undefined below a million.
 *
 * @param value - any finite number
 */
export function magnitudeText(value: number): string | undefined {
  const steps = [
    { word: 'trillion', size: 1e12 },
    { word: 'billion', size: 1e9 },
    { word: 'million', size: 1e6 },
  ];
  const step = steps.find(({ size }) => value >= size);
  if (step === undefined || value >= 1e15) return undefined;
  return `${significant(value / step.size)} ${step.word}`;
}

function parts(text: string): { readonly digits: string; readonly size: string } {
  const match = /^(.*?[\d.])\s*([a-z]+)$/i.exec(text.trim());
  const [, digits = '', size = ''] = match ?? [];
  return size.toLowerCase() in sizes ? { digits, size } : { digits: text.trim(), size: '' };
}
