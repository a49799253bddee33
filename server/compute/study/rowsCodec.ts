import type { StudyRows } from '../../../models/study/rows/StudyRows.ts';

/** What the bytes of rows begin with, and the version of their form. */
const MAGIC = 'PLNR1\n';

/** Numbers of rows in the bytes of a double: 64 bits, low byte first. NaN has one form, so that equal rows are equal bytes. */
const NUMBER_bytes = 8;
const INDEX_bytes = 4;
const COUNT_bytes = 2;

/** The beginning, before the columns. It has each text once; a row has the place of its text. */
interface RowsHeader {
  readonly from: number;
  readonly count: number;
  readonly inputCount: number;
  readonly figureCount: number;
  readonly hasCounts: boolean;
  /** Rows of a search have their numbers, before the columns. */
  readonly hasNumbers?: true;
  readonly reasons: readonly string[];
  readonly currencies: readonly string[];
}

/**
 * Rows as bytes, all digits kept: the same rows are the same bytes.
 *
 * @returns a header as JSON, then column by column: numbers of rows of a search, inputs, figures, places of reasons (0: none) and of currencies, counts of errors and of
 *   warnings
 */
export function encodeRows(rows: StudyRows): Uint8Array<ArrayBuffer> {
  const { from, count, numbers, inputs, figures, errorCounts, warningCounts } = rows;
  const reasons = textColumn(rows.reasons);
  const currencies = textColumn(rows.currencies);
  const header: RowsHeader = {
    from,
    count,
    inputCount: inputs.length,
    figureCount: figures.length,
    hasCounts: errorCounts.length > 0,
    ...(numbers === undefined ? {} : { hasNumbers: true }),
    reasons: reasons.texts,
    currencies: currencies.texts,
  };
  const head = new TextEncoder().encode(`${MAGIC}${JSON.stringify(header)}\n`);
  const bytes = new Uint8Array(head.length + bodySize_bytes(header));
  bytes.set(head);
  const view = new DataView(bytes.buffer);
  let at = head.length;
  for (const column of [...(numbers === undefined ? [] : [numbers]), ...inputs, ...figures]) {
    for (const value of column) {
      if (Number.isNaN(value)) view.setUint32(at + INDEX_bytes, 0x7ff80000, true);
      else view.setFloat64(at, value, true);
      at += NUMBER_bytes;
    }
  }
  for (const column of [reasons.places, currencies.places]) {
    for (const place of column) {
      view.setUint32(at, place, true);
      at += INDEX_bytes;
    }
  }
  for (const column of header.hasCounts ? [errorCounts, warningCounts] : []) {
    for (const value of column) {
      view.setUint16(at, value, true);
      at += COUNT_bytes;
    }
  }
  return bytes;
}

/**
 * The rows of bytes that `encodeRows` wrote.
 *
 * @throws Error if they are not, or not all of them
 */
export function decodeRows(bytes: Uint8Array): StudyRows {
  const end = bytes.indexOf(0x0a, MAGIC.length);
  const head = new TextDecoder().decode(bytes.subarray(0, Math.max(0, end)));
  if (!head.startsWith(MAGIC)) throw new Error('these bytes are not rows of a study');
  const header = JSON.parse(head.slice(MAGIC.length)) as RowsHeader;
  const start = end + 1;
  if (bytes.length !== start + bodySize_bytes(header)) throw new Error('rows of a study are cut off');
  const { from, count, inputCount, figureCount, hasCounts } = header;
  const view = new DataView(bytes.buffer, bytes.byteOffset + start);
  let at = 0;
  const columnOf = <Column extends { [index: number]: number }>(
    column: Column,
    size_bytes: number,
    read: (offset: number) => number,
  ): Column => {
    for (let row = 0; row < count; row += 1) column[row] = read(at + row * size_bytes);
    at += count * size_bytes;
    return column;
  };
  const numbers = (): Float64Array =>
    columnOf(new Float64Array(count), NUMBER_bytes, (offset) => view.getFloat64(offset, true));
  const places = (): Uint32Array =>
    columnOf(new Uint32Array(count), INDEX_bytes, (offset) => view.getUint32(offset, true));
  const counts = (): Uint16Array =>
    hasCounts
      ? columnOf(new Uint16Array(count), COUNT_bytes, (offset) => view.getUint16(offset, true))
      : new Uint16Array(0);
  return {
    from,
    count,
    ...(header.hasNumbers === true ? { numbers: numbers() } : {}),
    inputs: Array.from({ length: inputCount }, numbers),
    figures: Array.from({ length: figureCount }, numbers),
    reasons: Array.from(places(), (place) => (place === 0 ? null : (header.reasons[place - 1] ?? null))),
    currencies: Array.from(places(), (place) => header.currencies[place - 1] ?? ''),
    errorCounts: counts(),
    warningCounts: counts(),
  };
}

function bodySize_bytes({ count, inputCount, figureCount, hasCounts, hasNumbers }: RowsHeader): number {
  const row_bytes =
    ((hasNumbers === true ? 1 : 0) + inputCount + figureCount) * NUMBER_bytes +
    2 * INDEX_bytes +
    (hasCounts ? 2 * COUNT_bytes : 0);
  return count * row_bytes;
}

/** The different texts of a column in the order of their first row, and the place of each row's text from 1; 0 for none. */
function textColumn(column: readonly (string | null)[]): {
  readonly texts: readonly string[];
  readonly places: Uint32Array;
} {
  const known = new Map<string, number>();
  const places = Uint32Array.from(column, (text) => {
    if (text === null) return 0;
    const place = known.get(text) ?? known.size + 1;
    known.set(text, place);
    return place;
  });
  return { texts: [...known.keys()], places };
}
