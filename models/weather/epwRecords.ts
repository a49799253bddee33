import { BYTE_ORDER_MARK } from '../series/csvLines.ts';
/** Fields of a row, counted from 0. Source: EnergyPlus Auxiliary Programs, Weather Data Dictionary. */
const MONTH = 1;
const DAY = 2;
const HOUR = 3;
const DRY_BULB = 6;
const DEW_POINT = 7;
const RELATIVE_HUMIDITY = 8;
const PRESSURE = 9;
const FIELDS_NEEDED = 10;
const FIELDS_ALLOWED = 35;

/** The unchanged rows of a weather file, column by column. */
export interface EpwRecords {
  /** Header lines by their first field in capitals, split at commas. */
  readonly header: ReadonlyMap<string, readonly string[]>;
  readonly month: readonly number[];
  readonly day: readonly number[];
  readonly hour: readonly number[];
  /** NaN if a field is empty or not a number; missing codes and implausible values are unchanged. */
  readonly dryBulb_C: readonly number[];
  readonly dewPoint_C: readonly number[];
  readonly relativeHumidity_percent: readonly number[];
  readonly pressure_Pa: readonly number[];
  /** Line in the file, counted from 1. */
  readonly line: readonly number[];
  /** Number of lines among the rows that are not rows. */
  readonly skippedCount: number;
  readonly firstSkippedLine: number;
}

/**
 * Splits the text of a weather file into header lines and rows. The only check is whether a line is a row: ten fields
 * or more, none after the thirty-fifth, and a valid month, day and hour.
 *
 * @param text - with any line endings, with or without a byte-order mark
 */
export function epwRecords(text: string): EpwRecords {
  const lines = text.includes('\n') ? text : text.replaceAll('\r', '\n');
  const header = new Map<string, readonly string[]>();
  const month: number[] = [];
  const day: number[] = [];
  const hour: number[] = [];
  const dryBulb_C: number[] = [];
  const dewPoint_C: number[] = [];
  const relativeHumidity_percent: number[] = [];
  const pressure_Pa: number[] = [];
  const line: number[] = [];
  let skippedCount = 0;
  let firstSkippedLine = 0;

  const commas = new Int32Array(FIELDS_NEEDED);
  let lineNumber = 0;
  for (let from = BYTE_ORDER_MARK.exec(lines)?.[0].length ?? 0; from < lines.length;) {
    const newLine = lines.indexOf('\n', from);
    const to = newLine === -1 ? lines.length : newLine;
    lineNumber += 1;
    if (isRow(lines, from, to, commas)) {
      month.push(field(lines, commas, MONTH));
      day.push(field(lines, commas, DAY));
      hour.push(field(lines, commas, HOUR));
      dryBulb_C.push(field(lines, commas, DRY_BULB));
      dewPoint_C.push(field(lines, commas, DEW_POINT));
      relativeHumidity_percent.push(field(lines, commas, RELATIVE_HUMIDITY));
      pressure_Pa.push(field(lines, commas, PRESSURE));
      line.push(lineNumber);
    } else {
      const words = lines.slice(from, to).split(',');
      const name = (words[0] ?? '').trim().toUpperCase();
      if (line.length === 0) {
        if (!header.has(name)) header.set(name, words);
      } else if (words.length > 1 || name !== '') {
        skippedCount += 1;
        if (skippedCount === 1) firstSkippedLine = lineNumber;
      }
    }
    from = to + 1;
  }
  const columns = { month, day, hour, dryBulb_C, dewPoint_C, relativeHumidity_percent, pressure_Pa };
  return { header, ...columns, line, skippedCount, firstSkippedLine };
}

/** Records the ends of the required fields, and returns whether the line is a row. */
function isRow(text: string, from: number, to: number, commas: Int32Array): boolean {
  let count = 0;
  let afterLast = to;
  for (let at = from; at < to; at += 1) {
    if (text.charCodeAt(at) !== COMMA) continue;
    if (count < FIELDS_NEEDED) commas[count] = at;
    count += 1;
    if (count === FIELDS_ALLOWED) afterLast = at;
  }
  if (count < FIELDS_NEEDED - 1) return false;
  if (count === FIELDS_NEEDED - 1) commas[FIELDS_NEEDED - 1] = to;
  if (afterLast < to && !/^[,\s]*$/.test(text.slice(afterLast, to))) return false;
  return (
    isWhole(field(text, commas, MONTH), 1, 12) &&
    isWhole(field(text, commas, DAY), 1, 31) &&
    isWhole(field(text, commas, HOUR), 0, 24)
  );
}

const COMMA = 44;

/** The number in a field after the first, or NaN. */
function field(text: string, commas: Int32Array, index: number): number {
  const word = text.slice((commas[index - 1] ?? 0) + 1, commas[index] ?? 0).trim();
  return word === '' ? Number.NaN : Number(word);
}

function isWhole(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
