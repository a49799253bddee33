import { exact, significant } from '../../models/present/format/number.ts';
import { readNumber } from './editableNumber.ts';

/** Words and letters for large numbers, as people write them behind a number. */
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
 * Reads a number that may be written with its size or in groups: "175 B", "15.6 trillion", "3,552,000", "3.15e23".
 *
 * @param text - as typed
 * @param factor - what the statement's number is multiplied by when shown: 100 for percent
 * @returns a number, text that is no number, or undefined where nothing was typed
 */
export function readLargeNumber(text: string, factor = 1): number | string | undefined {
  const { digits, size } = parts(text);
  const number = readNumber(GROUPED.test(digits) ? digits.replaceAll(',', '') : digits, factor);
  if (typeof number !== 'number') return number === undefined && size === '' ? undefined : text.trim();
  const scaled = number * (sizes[size.toLowerCase()] ?? 1);
  return Number.isFinite(scaled) ? Number(scaled.toPrecision(12)) : text.trim();
}

/**
 * A text with its number moved by a step of its second digit; its size stays.
 *
 * @param text - as typed, or what counts while nothing is
 * @param direction - 1 or -1
 * @returns undefined where the text is no number
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
 * A number as somebody could have typed it: in groups, and from a billion on with its size where that loses nothing.
 *
 * @param value - in the unit of the field
 */
export function typedText(value: number): string {
  const words = magnitudeText(value);
  return value >= 1e9 && words !== undefined && readLargeNumber(words) === value ? words : exact(value);
}

/**
 * A large number in words, for a field in which it was typed in short: "175 billion"; undefined below a million.
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
