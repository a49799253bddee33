import { ModelError, type InputIssue } from '../../problems/ModelError.ts';
import type { CarbonColumns } from './carbonColumns.ts';
import type { CsvLine } from '../../series/csvLines.ts';
import { instantOf, isZoned } from './instant.ts';

/** One line of a carbon series; missing values are NaN. */
export interface Reading {
  readonly line: number;
  /** Milliseconds since 1970, or undefined if lines have no dates. */
  readonly instant: number | undefined;
  /** Whether the date states its offset from UTC. */
  readonly isZoned: boolean;
  readonly intensity_g_per_kWh: number;
  readonly cleanFraction: number;
}

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const MISSING = /^(|-|na|n\/a|nan|null|none)$/i;
const MAX_g_per_kWh = 2500;
/** Maximum number of invalid lines in a message; a wrong column has thousands of them. */
const MAX_LINES = 20;

/** Whether a cell can be part of a line of values. */
export function isValue(cell: string): boolean {
  return DECIMAL.test(cell) || MISSING.test(cell) || instantOf(cell) !== undefined;
}

/**
 * Reads the lines of a carbon series.
 *
 * @throws ModelError `series-invalid` with the invalid lines
 */
export function readingsOf(lines: readonly CsvLine[], columns: CarbonColumns): Reading[] {
  const issues: InputIssue[] = [];
  const readings = lines.map((line) => {
    if (widthOf(line) > columns.width) {
      issues.push(issue(line, 'has more cells than the first line; use a decimal point, not a comma'));
    }
    return readingOf(line, columns, issues);
  });
  requireOneZone(lines, columns.zone);
  const [first] = issues;
  if (first === undefined) return readings;
  const more = issues.length > 1 ? ` (and ${String(issues.length - 1)} more lines)` : '';
  throw new ModelError(
    'series-invalid',
    `${first.path} ${first.message}${more}.`,
    issues.slice(0, MAX_LINES),
  );
}

/** Cells up to the last that is not empty. */
function widthOf({ cells }: CsvLine): number {
  return cells.findLastIndex((cell) => cell !== '') + 1;
}

function readingOf(line: CsvLine, columns: CarbonColumns, issues: InputIssue[]): Reading {
  const { time, intensity, toGrams, clean, toFraction } = columns;
  let instant: number | undefined;
  if (time !== undefined) {
    instant = instantOf(line.cells[time] ?? '');
    if (instant === undefined) {
      issues.push(issue(line, `must have a date such as 2024-07-14 15:00, in UTC; ${given(line, time)}`));
    }
  }
  const intensity_g_per_kWh = numberOf(line.cells[intensity]) * toGrams;
  if (
    !isMissing(line.cells[intensity]) &&
    !(intensity_g_per_kWh >= 0 && intensity_g_per_kWh <= MAX_g_per_kWh)
  ) {
    const rule = `must be 0 to ${String(MAX_g_per_kWh)} g/kWh, with a decimal point`;
    issues.push(issue(line, `${rule}; ${given(line, intensity)}`));
  }
  const share = clean === undefined ? Number.NaN : numberOf(line.cells[clean]) * toFraction;
  // Rounding of percentages can slightly exceed 100; anything else is not a share.
  const cleanFraction = share >= 0 && share <= 1.01 ? Math.min(1, share) : Number.NaN;
  return {
    line: line.number,
    instant,
    isZoned: time !== undefined && isZoned(line.cells[time] ?? ''),
    intensity_g_per_kWh,
    cleanFraction,
  };
}

function requireOneZone(lines: readonly CsvLine[], zone: number | undefined): void {
  if (zone === undefined) return;
  const zones = [...new Set(lines.map(({ cells }) => cells[zone] ?? ''))];
  if (zones.length < 2) return;
  const message = `The file has several zones (${zones.slice(0, 5).join(', ')}); use the lines of one zone only.`;
  throw new ModelError('series-invalid', message);
}

const isMissing = (cell = ''): boolean => MISSING.test(cell);
const numberOf = (cell = ''): number => (DECIMAL.test(cell) ? Number(cell) : Number.NaN);

function given({ cells }: CsvLine, column: number): string {
  const cell = cells[column] ?? '';
  const hint = /^\d+,\d+$/.test(cell) ? '; that is a decimal comma' : '';
  return `given ${JSON.stringify(cell.slice(0, 40))}${hint}`;
}

function issue({ number }: CsvLine, message: string): InputIssue {
  return { path: `line ${String(number)}`, rule: 'a carbon intensity', message };
}
