import { cellText, type ListCell } from './ListSheet.ts';

/** What a comma is in the numbers of a column of texts. */
export type Comma = 'decimal' | 'thousands' | 'unknown';

/** A number of a cell with the unit written after it, or why it is none. */
export type CellNumber =
  | { readonly kind: 'number'; readonly value: number; readonly unit: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly reason: string };

/** A number, a unit after it, and nothing else. */
const MEASURED = /^([+-]?[\d.,'’]+(?:e[+-]?\d{1,3})?)\s*([\p{L}%/°]{0,12})\.?$/iu;
const DECIMAL_COMMA = /^[+-]?\d+,(?:\d{1,2}|\d{4,})$|^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/;
const DECIMAL_POINT =
  /^[+-]?\d*\.(?:\d{1,2}|\d{4,})$|^[+-]?\d{1,3}(?:,\d{3})+\.\d+$|^[+-]?\d{1,3}(?:,\d{3}){2,}$/;
const AMBIGUOUS = /^[+-]?\d{1,3}[.,]\d{3}$/;

/**
 * What a comma is in a column, from those of its texts that can be read in one way only.
 *
 * @param cells - of the column, without its heading
 */
export function commaIn(cells: readonly (ListCell | undefined)[]): Comma {
  const texts = cells.filter((cell) => typeof cell === 'string').map(digitsOf);
  const isDecimal = texts.some((text) => DECIMAL_COMMA.test(text));
  const isThousands = texts.some((text) => DECIMAL_POINT.test(text));
  if (isDecimal === isThousands) return 'unknown';
  return isDecimal ? 'decimal' : 'thousands';
}

const digitsOf = (text: string): string => MEASURED.exec(text.trim())?.[1] ?? '';

/** Reads a number: that of a spreadsheet as it is, and a text only if it can be read in one way. */
export function numberOfCell(cell: ListCell | undefined, comma: Comma): CellNumber {
  if (cell === null || cell === undefined) return { kind: 'empty' };
  if (typeof cell === 'string') return numberOfText(cellText(cell), comma);
  if (typeof cell === 'boolean') return refused('is true or false, and no number');
  if (typeof cell === 'object')
    return refused('fault' in cell ? cell.fault : `is a date (${cell.date}), and no number`);
  return Number.isFinite(cell) ? { kind: 'number', value: cell, unit: '' } : refused('is no number');
}

function numberOfText(text: string, comma: Comma): CellNumber {
  if (/^[-–]?$/.test(text)) return { kind: 'empty' };
  const [, digits = '', unit = ''] = MEASURED.exec(text) ?? [];
  const value = digits === '' ? NaN : valueOf(digits.replaceAll(/['’]/g, ''), comma);
  if (value === undefined) {
    return refused(`“${shortened(text)}” can be read in two ways; write it without separators of thousands`);
  }
  return Number.isFinite(value)
    ? { kind: 'number', value, unit: unit.toLowerCase() }
    : refused(`“${shortened(text)}” is no number`);
}

/** Undefined if a text can be read in two ways; NaN if in none. */
function valueOf(digits: string, comma: Comma): number | undefined {
  if (/^[+-]?\d+(e[+-]?\d+)?$/i.test(digits)) return Number(digits);
  const isDecimalComma = DECIMAL_COMMA.test(digits) || (comma === 'decimal' && AMBIGUOUS.test(digits));
  if (isDecimalComma) return Number(withPoint(digits, comma));
  if (AMBIGUOUS.test(digits)) {
    if (comma === 'unknown') return digits.includes(',') ? undefined : Number(digits);
    return Number(digits.replaceAll(',', ''));
  }
  return Number(digits.replaceAll(',', ''));
}

/** A number whose comma is the decimal one, in the form of a program: a point in it separates thousands. */
const withPoint = (digits: string, comma: Comma): string =>
  digits.includes(',') || comma === 'decimal' ? digits.replaceAll('.', '').replace(',', '.') : digits;

const refused = (reason: string): CellNumber => ({ kind: 'refused', reason });

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
