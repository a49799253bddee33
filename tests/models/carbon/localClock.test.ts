import { describe, expect, it } from 'vitest';
import { readCarbonSeries } from '../../../models/carbon/series/readCarbonSeries.ts';
import { offsetAt_min } from '../../../models/series/timeZone.ts';
import { utcToLocal } from '../../../models/series/utcToLocal.ts';
import { plainCsv } from './hourlyText.ts';

const HOUR_ms = 3_600_000;
const value = (hour: number): number => 100 + (hour % 317);

/** A year of hours as a program writes them that only knows the wall clock of a zone. */
function wallClockCsv(timeZone: string, year: number, stepsPerHour = 1): string {
  const winter_min = Math.min(
    ...[0, 6].map((month) => offsetAt_min(timeZone, Date.UTC(year, month, 10)) ?? NaN),
  );
  const start = Date.UTC(year, 0, 1) - (offsetAt_min(timeZone, Date.UTC(year, 0, 1)) ?? winter_min) * 60_000;
  const hourCount = (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / HOUR_ms;
  const lines = Array.from({ length: hourCount * stepsPerHour }, (_, step) => {
    const instant = start + (step * HOUR_ms) / stepsPerHour;
    const local = new Date(instant + (offsetAt_min(timeZone, instant) ?? 0) * 60_000);
    const utcHour = Math.floor((instant - Date.UTC(year, 0, 1)) / HOUR_ms);
    return `${local.toISOString().slice(0, 16).replace('T', ' ')},${String(value((utcHour + hourCount) % hourCount))}`;
  });
  return ['datetime,value', ...lines].join('\n');
}

const read = (text: string, timeZone?: string): ReturnType<typeof readCarbonSeries> =>
  readCarbonSeries(text, { basis: 'direct', timeZone });
const inUtc = Array.from({ length: 8760 }, (_, hour) => value(hour));
const codesOf = ({ findings }: ReturnType<typeof readCarbonSeries>): string[] =>
  findings.map(({ code }) => code);

describe('a series in local clock time', () => {
  it.each([
    ['Europe/Berlin', 1, '02:00'],
    ['Europe/London', 0, '01:00'],
    ['Europe/Helsinki', 2, '03:00'],
  ])('of %s is recognised by its changes and converted to UTC', (zone, offset, hour) => {
    const series = read(wallClockCsv(zone, 2025));
    expect(codesOf(series)).toEqual(['carbon-series-local']);
    expect(series.findings[0]?.message).toBe(
      `The hours are those of a local clock with summer time: 2025-03-30 ${hour} is missing, and 2025-10-26 ${hour} occurs twice. They were read as local time, UTC+${String(offset)} in winter, and converted to UTC`,
    );
    expect(series.carbon.values_g_per_kWh).toEqual(inUtc);
  });

  it.each([['America/New_York'], ['America/Los_Angeles'], ['Australia/Sydney'], ['America/Santiago']])(
    'of %s is converted if the site is there, and only recognised otherwise',
    (zone) => {
      const text = wallClockCsv(zone, 2025);
      const series = read(text, zone);
      expect(codesOf(series)).toEqual(['carbon-series-local']);
      expect(series.carbon.values_g_per_kWh).toEqual(inUtc);
      const unknown = read(text);
      expect(codesOf(unknown)).toContain('carbon-series-local');
      expect(unknown.findings[0]?.message).toContain('were read as UTC: state the time zone of the site');
    },
  );

  it('may have quarter hours', () => {
    const series = read(wallClockCsv('Europe/Berlin', 2025, 4));
    expect(codesOf(series)).toEqual(['carbon-series-local', 'carbon-series-averaged']);
    expect(series.carbon.values_g_per_kWh).toEqual(inUtc);
  });

  it('is not read in the zone of a site whose clock changes at other hours', () => {
    const series = read(wallClockCsv('Europe/Berlin', 2025), 'America/New_York');
    expect(series.carbon.values_g_per_kWh).toEqual(inUtc);
  });

  it('gives the local hours that it stated', () => {
    const series = read(wallClockCsv('Europe/Berlin', 2025));
    const local = utcToLocal(Float64Array.from(series.carbon.values_g_per_kWh), 60);
    expect(local[12]).toBe(value(11));
  });

  it('is not suspected in UTC, with a gap or a repeated row, or with offsets', () => {
    expect(codesOf(read(plainCsv(2025, value)))).toEqual([]);
    const rows = plainCsv(2025, value).split('\n');
    expect(codesOf(read(rows.toSpliced(2115, 1).join('\n')))).toEqual(['carbon-series-filled']);
    const repeated = rows.toSpliced(51, 0, rows[50] ?? '');
    expect(codesOf(read(repeated.join('\n')))).toEqual(['carbon-series-irregular']);
    const zoned = rows.map((row) => row.replace(/:00,/, ':00Z,'));
    expect(codesOf(read(zoned.join('\n')))).toEqual([]);
  });
});

describe('zeros of a carbon series', () => {
  it('are taken as missing and filled if they are few and the others far above', () => {
    const series = read(plainCsv(2025, (hour) => (hour >= 100 && hour < 103 ? 0 : value(hour))));
    expect(codesOf(series)).toEqual(['carbon-zero-missing', 'carbon-series-filled']);
    expect(series.carbon.values_g_per_kWh.slice(99, 104)).toEqual(
      [199, 200, 201, 202, 203].map((each) => expect.closeTo(each, 9) as number),
    );
  });

  it('are doubted beyond 5 %, with what they do to the mean', () => {
    const series = read(plainCsv(2025, (hour) => (hour < 2190 ? 0 : value(hour))));
    expect(codesOf(series)).toEqual(['series-doubtful']);
    expect(series.findings[0]?.message).toMatch(
      /^2,190 hours have a carbon intensity of exactly 0, up to 2,190 hours in a row, .* the mean is 33.3 % higher$/,
    );
  });

  it('are not touched on a grid that is almost carbon-free', () => {
    const series = read(plainCsv(2025, (hour) => (hour % 24 < 3 ? 0 : 5 + (hour % 20))));
    expect(series.findings).toEqual([]);
    expect(series.carbon.values_g_per_kWh[0]).toBe(0);
  });

  it('and a value that repeats for days are doubted', () => {
    const series = read(plainCsv(2025, (hour) => (hour >= 500 && hour < 600 ? 287 : value(hour))));
    expect(codesOf(series)).toEqual(['series-doubtful']);
    expect(series.findings[0]?.message).toContain('longest for 100 hours at 287 g/kWh');
  });
});
