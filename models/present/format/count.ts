import { NOT_KNOWN, type Figure } from './figure.ts';
import { decimalsOf, exact, fixed, significant } from './number.ts';

const steps = [
  { word: 'trillion', size: 1e12 },
  { word: 'billion', size: 1e9 },
  { word: 'million', size: 1e6 },
] as const;

const LARGEST_WORD = 1e15;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A count or an amount of any size: 1,024; 3.55 million h; 3.15 × 10²³.
 *
 * @param value - null if unknown
 * @param unit - behind the number
 */
export function countFigure(value: number | null, unit = ''): Figure {
  if (value === null) return NOT_KNOWN;
  const size = Math.abs(value);
  const whole = `${size < LARGEST_WORD ? exact(value) : powerText(value)} ${unit}`.trim();
  if (size >= LARGEST_WORD) return { text: powerText(value), unit, exact: whole };
  const step = steps.find((candidate) => size >= candidate.size);
  if (step === undefined) {
    const text = size === 0 ? '0' : size >= 1 ? fixed(value, wholeDecimals(value)) : significant(value, 3);
    return { text, unit, exact: whole };
  }
  const shown = value / step.size;
  return { text: fixed(shown, decimalsOf(shown)), unit: `${step.word} ${unit}`.trim(), exact: whole };
}

/** No decimals for whole numbers; other numbers have decimals according to their size. */
const wholeDecimals = (value: number): number =>
  Math.abs(value - Math.round(value)) < 1e-9 * Math.abs(value) ? 0 : decimalsOf(value);

/**
 * A number by its power of ten: 3.15 × 10²³.
 *
 * @param value - any finite number but 0
 */
export function powerText(value: number): string {
  const [digits = '', power = '0'] = value.toExponential(2).split('e');
  const raised = power
    .replace('+', '')
    .replace('-', '⁻')
    .replace(/\d/g, (digit) => superscripts[Number(digit)] ?? '');
  return `${digits.replace('-', '−')} × 10${raised}`;
}
