import { rowLetters } from '../../../plan/layout/placeLabels.ts';

/** Schemes of rack labels: a row, and the number of the rack in it with at least two digits. */
export const numberingSchemes = [
  { id: 'letter', label: 'A01, A02, …' },
  { id: 'letter-dash', label: 'A-01, A-02, …' },
  { id: 'number-dash', label: '1-01, 1-02, …' },
] as const;

export type NumberingScheme = (typeof numberingSchemes)[number]['id'];

/** Label of a rack. */
interface LabelOf {
  readonly scheme: NumberingScheme;
  /** Index of the row, from 0. */
  readonly row: number;
  /** Number in the row, from 1. */
  readonly number: number;
  /** Number of digits: at least two. */
  readonly digitCount: number;
}

/** The label of a rack: A01 in the first row, AA01 in the twenty-seventh. */
export function rackLabel({ scheme, row, number, digitCount }: LabelOf): string {
  const dash = scheme === 'letter' ? '' : '-';
  return `${rowName(scheme, row)}${dash}${String(number).padStart(digitCount, '0')}`;
}

/** The name of a row: A, B, … AA, or 1, 2, … */
export const rowName = (scheme: NumberingScheme, row: number): string =>
  scheme === 'number-dash' ? String(row + 1) : rowLetters(row);

/** Number of digits for numbers up to a last one: at least two. */
export const digitsFor = (lastNumber: number): number => Math.max(2, String(lastNumber).length);

/** Two letters name 702 rows; longer words, as in GPU-04, are not names of rows. */
const MAX_NAME_LENGTH = { letter: 2, 'letter-dash': 2, 'number-dash': 3 } as const;

/**
 * The index of a row by its name.
 *
 * @param text - as typed: B, ab, 12
 * @returns undefined if it is not a name in the scheme
 */
export function rowIndex(scheme: NumberingScheme, text: string): number | undefined {
  const name = text.trim().toUpperCase();
  if (name.length > MAX_NAME_LENGTH[scheme]) return undefined;
  if (scheme === 'number-dash') return /^[1-9]\d*$/.test(name) ? Number(name) - 1 : undefined;
  if (!/^[A-Z]+$/.test(name)) return undefined;
  let index = 0;
  for (const letter of name) index = 26 * index + letter.charCodeAt(0) - 64;
  return index - 1;
}

/**
 * The first row after all rows that labels of a scheme name; both schemes with letters count the same rows.
 *
 * @param labels - in use
 * @returns index of the row, from 0
 */
export function nextRow(scheme: NumberingScheme, labels: Iterable<string>): number {
  const pattern = scheme === 'number-dash' ? /^(\d+)-\d{2,}$/ : /^([A-Z]+)-?\d{2,}$/;
  let next = 0;
  for (const label of labels) {
    const row = rowIndex(scheme, pattern.exec(label)?.[1] ?? '');
    if (row !== undefined) next = Math.max(next, row + 1);
  }
  return next;
}
