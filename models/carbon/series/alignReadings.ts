import { finding, type Finding } from '../../problems/Finding.ts';
import { ModelError } from '../../problems/ModelError.ts';
import { calendarOf, type Calendar } from '../../series/calendar.ts';
import { numberText } from '../../units/text.ts';
import { addReading, emptyHours, meansOf } from './HoursOfYear.ts';
import type { Reading } from './readings.ts';

const HOUR_ms = 3_600_000;

/** Readings in the hours of one UTC year; hours without any are NaN. */
export interface AlignedReadings {
  readonly calendar: Calendar;
  readonly intensity_g_per_kWh: Float64Array;
  readonly cleanFraction: Float64Array;
  readonly findings: readonly Finding[];
}

/**
 * Assigns readings to the hours of a year: by date if they have one, else consecutively. Several readings of an hour
 * are averaged; repeated readings and readings of other years are skipped.
 *
 * @param year - the year to use; required if readings have no dates; default: the year of most readings
 * @throws ModelError `series-length` if readings without dates do not fill a year
 */
export function alignReadings(
  readings: readonly Reading[],
  year: number | undefined,
  path: string,
): AlignedReadings {
  const isDated = readings.some(({ instant }) => instant !== undefined);
  const calendar = isDated ? calendarOf(year ?? commonYear(readings)) : undatedCalendar(readings, year);
  const start = Date.UTC(calendar.year, 0, 1);
  const perHour = isDated ? 1 : readings.length / calendar.hourCount;
  const intensities = emptyHours(calendar);
  const shares = emptyHours(calendar);
  const seen = new Set<number>();
  const repeated: number[] = [];
  let otherYearCount = 0;
  for (const [index, { line, instant, intensity_g_per_kWh, cleanFraction }] of readings.entries()) {
    const hour =
      instant === undefined ? Math.floor(index / perHour) : Math.floor((instant - start) / HOUR_ms);
    if (hour < 0 || hour >= calendar.hourCount) {
      otherYearCount += 1;
    } else if (instant !== undefined && seen.has(instant)) {
      repeated.push(line);
    } else {
      if (instant !== undefined) seen.add(instant);
      if (!Number.isNaN(intensity_g_per_kWh)) addReading(intensities, hour, intensity_g_per_kWh);
      if (!Number.isNaN(cleanFraction)) addReading(shares, hour, cleanFraction);
    }
  }
  const findings = [
    ...repeatedFindings(repeated, path),
    ...otherYearFindings(otherYearCount, calendar.year, path),
  ];
  if (intensities.counts.some((count) => count > 1)) {
    const message = 'The series has several values per hour; their mean was used.';
    findings.push(finding('carbon-series-averaged', path, message));
  }
  return {
    calendar,
    intensity_g_per_kWh: meansOf(intensities),
    cleanFraction: meansOf(shares),
    findings,
  };
}

/** The year that most readings belong to; the latest of equals. */
export function commonYear(readings: readonly Reading[]): number {
  const counts = new Map<number, number>();
  for (const { instant } of readings) {
    if (instant === undefined) continue;
    const year = new Date(instant).getUTCFullYear();
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([year, count], [other, otherCount]) => otherCount - count || other - year);
  return most?.[0] ?? 0;
}

function undatedCalendar(readings: readonly Reading[], year: number | undefined): Calendar {
  if (year === undefined) {
    throw new ModelError('series-invalid', 'The lines have no dates: state the year of the series.');
  }
  const { length } = readings;
  const hourCount = [8760, 8784].find(
    (hours) => length >= hours && length % hours === 0 && length <= hours * 60,
  );
  if (hourCount === undefined) {
    throw new ModelError(
      'series-length',
      `A year without dates must have 8760 or 8784 values, or a whole multiple of them; this file has ${String(length)}.`,
    );
  }
  const calendar = calendarOf(year);
  // Hours of a common year may be used for a leap year, and vice versa: the length decides.
  if (calendar.hourCount === hourCount) return calendar;
  return { ...calendarOf(hourCount === 8784 ? 2024 : 2025), year };
}

function repeatedFindings(lines: readonly number[], path: string): Finding[] {
  if (lines.length === 0) return [];
  const named = lines.slice(0, 5).join(', ');
  const message = `${numberText(lines.length)} rows repeat the time of an earlier row and were skipped; lines ${named}.`;
  return [finding('carbon-series-irregular', path, message)];
}

function otherYearFindings(count: number, year: number, path: string): Finding[] {
  if (count === 0) return [];
  const message = `${numberText(count)} rows are outside the UTC year ${String(year)} and were skipped.`;
  return [finding('carbon-series-irregular', path, message)];
}
