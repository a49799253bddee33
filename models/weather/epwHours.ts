import { finding, type Finding } from '../problems/Finding.ts';
import { ModelError } from '../problems/ModelError.ts';
import { calendarOf } from '../series/calendar.ts';
import { numberText, percentText } from '../units/text.ts';
import type { EpwRecords } from './epwRecords.ts';
import { dateOfHour } from './dateOfHour.ts';

const leapYear = calendarOf(2024);
const FEBRUARY_29 = 59 * 24;
const MARCH_1 = 60 * 24;

/** Above this share a file is a partial year, not a year with gaps. */
const MAX_MISSING = 0.05;

/** The record of each hour of the year. */
export interface EpwHours {
  readonly hourCount: number;
  /** Index of the record of each hour; -1 if the file has none. */
  readonly record: Int32Array;
  readonly missingCount: number;
  readonly findings: readonly Finding[];
}

/**
 * Sorts the rows of a weather file by the calendar; months may be from different years.
 * A year has 8784 hours if most of 29 February is present, otherwise 8760.
 *
 * @throws ModelError `weather-unreadable` without rows, `weather-not-hourly` if hours have several rows,
 * `weather-incomplete` if more than 5 % of the hours have none
 */
export function epwHours(records: EpwRecords): EpwHours {
  const count = records.line.length;
  if (count === 0) {
    throw new ModelError(
      'weather-unreadable',
      'The text has no row of an EPW weather file: 35 comma-separated fields, of which the second to fourth are month, day and hour (1 to 24).',
    );
  }
  const placed = place(records);
  if (count >= 1.5 * placed.distinctCount) throw notHourly(count, placed.distinctCount);
  const { record, hourCount } = withoutLeapDay(placed.record);
  const missingCount = record.reduce((missing, index) => (index === -1 ? missing + 1 : missing), 0);
  if (missingCount > MAX_MISSING * hourCount) throw incomplete(records, hourCount - missingCount, hourCount);
  return { hourCount, record, missingCount, findings: irregularities(records, placed) };
}

interface Placed {
  /** Index of the record of each hour of a leap year, -1 if there is none. */
  readonly record: Int32Array;
  readonly distinctCount: number;
  readonly repeated: Tally;
  readonly impossible: Tally;
  readonly outOfOrder: Tally;
  readonly countsFromZero: boolean;
}

/** Number of occurrences, and the line of the first. */
interface Tally {
  count: number;
  firstLine: number;
}

function place(records: EpwRecords): Placed {
  const { month, day, hour, line } = records;
  const countsFromZero = hour.includes(0) && !hour.includes(24);
  const record = new Int32Array(leapYear.hourCount).fill(-1);
  const repeated: Tally = { count: 0, firstLine: 0 };
  const impossible: Tally = { count: 0, firstLine: 0 };
  const outOfOrder: Tally = { count: 0, firstLine: 0 };
  let distinctCount = 0;
  let previous = -1;
  for (let index = 0; index < line.length; index += 1) {
    const at = line[index] ?? 0;
    const slot = slotOf(month[index] ?? 0, day[index] ?? 0, (hour[index] ?? 0) - (countsFromZero ? 0 : 1));
    if (slot === -1) {
      note(impossible, at);
    } else if ((record[slot] ?? -1) !== -1) {
      note(repeated, at);
    } else {
      record[slot] = index;
      distinctCount += 1;
      // The turn of the year is not a disorder: a file may start in July.
      if (slot < previous && previous < leapYear.hourCount - 1) note(outOfOrder, at);
      previous = slot;
    }
  }
  return { record, distinctCount, repeated, impossible, outOfOrder, countsFromZero };
}

/** Hour of a leap year, or -1 for a date or an hour that does not exist. */
function slotOf(month: number, day: number, hourOfDay: number): number {
  const slot = (leapYear.monthStarts[month - 1] ?? 0) + (day - 1) * 24 + hourOfDay;
  return hourOfDay < 0 || slot >= (leapYear.monthStarts[month] ?? 0) ? -1 : slot;
}

function note(tally: Tally, line: number): void {
  if (tally.count === 0) tally.firstLine = line;
  tally.count += 1;
}

function withoutLeapDay(record: Int32Array): { hourCount: number; record: Int32Array } {
  const leapDayCount = record.subarray(FEBRUARY_29, MARCH_1).filter((index) => index !== -1).length;
  if (leapDayCount > 12) return { hourCount: record.length, record };
  const common = new Int32Array(record.length - 24);
  common.set(record.subarray(0, FEBRUARY_29));
  common.set(record.subarray(MARCH_1), FEBRUARY_29);
  return { hourCount: common.length, record: common };
}

function irregularities(records: EpwRecords, placed: Placed): Finding[] {
  const skipped = { count: records.skippedCount, firstLine: records.firstSkippedLine };
  const parts = [
    tallyText('not a row of 35 fields with month, day and hour, skipped', skipped),
    tallyText('a date or hour that does not exist, skipped', placed.impossible),
    tallyText('a duplicate hour, skipped', placed.repeated),
    tallyText('out of order, sorted', placed.outOfOrder),
    placed.countsFromZero ? 'hours are counted from 0 to 23 instead of 1 to 24, and read accordingly' : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? [] : [finding('weather-rows-irregular', 'hours', parts.join('; '))];
}

function tallyText(problem: string, { count, firstLine }: Tally): string {
  if (count === 0) return '';
  const where =
    count === 1 ? `line ${String(firstLine)}` : `${numberText(count)} lines, first line ${String(firstLine)}`;
  return `${where}: ${problem}`;
}

function notHourly(count: number, distinctCount: number): ModelError {
  return new ModelError(
    'weather-not-hourly',
    `The file has ${numberText(count)} rows for ${numberText(distinctCount)} different hours of a year, about ` +
      `${numberText(count / distinctCount)} per hour; exactly one is allowed. ` +
      `Average time steps shorter than an hour, and choose one of several years.`,
  );
}

function incomplete(records: EpwRecords, presentCount: number, hourCount: number): ModelError {
  const last = records.line.length - 1;
  const dateOf = (index: number): string =>
    dateOfHour(records.month[index] ?? 0, records.day[index] ?? 0, records.hour[index] ?? 0);
  return new ModelError(
    'weather-incomplete',
    `The file has ${numberText(presentCount)} of the ${numberText(hourCount)} hours of a year, from ${dateOf(0)} to ` +
      `${dateOf(last)} (line ${String(records.line[last] ?? 0)}); at most ${percentText(MAX_MISSING)} may be missing.`,
  );
}
