import type { LayoutRow } from '../../floor/layout/LayoutRequest.ts';

/**
 * Labels of racks in rows: A01 is the first of the first row, AB12 the twelfth of the twenty-eighth.
 *
 * @param rows - in the order of their letters
 * @param inUse - labels that stay; the letters of their rows are skipped
 * @returns label by key of the rack
 */
export function placeLabels(
  rows: readonly Pick<LayoutRow, 'keys'>[],
  inUse: readonly string[] = [],
): Map<string, string> {
  const letters = freeLetters(rows.length, new Set(inUse.map((label) => /^[A-Z]+/.exec(label)?.[0])));
  const labels = new Map<string, string>();
  const digits = Math.max(2, ...rows.map(({ keys }) => String(keys.length).length));
  rows.forEach(({ keys }, row) => {
    keys.forEach((key, index) => {
      labels.set(key, `${letters[row] ?? ''}${String(index + 1).padStart(digits, '0')}`);
    });
  });
  return labels;
}

/** The letters of the first rows that are not in use. */
function freeLetters(count: number, inUse: ReadonlySet<string | undefined>): string[] {
  const letters: string[] = [];
  for (let row = 0; letters.length < count; row += 1) {
    if (!inUse.has(rowLetters(row))) letters.push(rowLetters(row));
  }
  return letters;
}

const ALPHABET_SIZE = 26;
const CODE_OF_A = 65;

/** Letters of a row by its index from 0: A, B, ..., Z, AA, AB, as in spreadsheet columns. */
export function rowLetters(row: number): string {
  const last = String.fromCharCode(CODE_OF_A + (row % ALPHABET_SIZE));
  return row < ALPHABET_SIZE ? last : rowLetters(Math.floor(row / ALPHABET_SIZE) - 1) + last;
}
