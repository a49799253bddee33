import { finding, type Finding } from '../../problems/Finding.ts';
import { standardStamps, wallClockOf, wallClockOffset_min, type WallClock } from '../../series/wallClock.ts';
import { numberText } from '../../units/text.ts';
import type { Reading } from './readings.ts';

/** Readings in UTC, and what was recognised. */
export interface LocalReadings {
  readonly readings: readonly Reading[];
  readonly findings: readonly Finding[];
}

/**
 * Recognises readings of one year in local clock time with summer time, and converts them to UTC if their zone is known. The year is
 * treated as periodic: hours that belong to another year in UTC take the place of those that are missing.
 *
 * @param timeZone - of the site; undefined if it is not known
 */
export function localReadings(
  readings: readonly Reading[],
  year: number,
  timeZone: string | undefined,
  path: string,
): LocalReadings {
  const unchanged = { readings, findings: [] };
  if (readings.some(({ isZoned }) => isZoned)) return unchanged;
  const dated = readings.filter(
    ({ instant }) => instant !== undefined && new Date(instant).getUTCFullYear() === year,
  );
  const stamps = dated.map(({ instant }) => instant ?? Number.NaN);
  const clock = wallClockOf(stamps);
  if (clock === undefined) return unchanged;
  const offset_min = wallClockOffset_min(clock, timeZone);
  if (offset_min === undefined) {
    const message = `${seenText(clock)}. The time zone is not known, so the hours were read as UTC: state the time zone of the site before reading the file, or add the offset to each time`;
    return { readings, findings: [finding('carbon-series-local', path, message)] };
  }
  const start = Date.UTC(year, 0, 1);
  const length_ms = Date.UTC(year + 1, 0, 1) - start;
  const instants = standardStamps(stamps, clock).map((standard) => {
    const instant = standard - offset_min * 60_000;
    return start + ((((instant - start) % length_ms) + length_ms) % length_ms);
  });
  const sign = offset_min < 0 ? '−' : '+';
  const message = `${seenText(clock)}. They were read as local time, UTC${sign}${numberText(Math.abs(offset_min) / 60, 2)} in winter, and converted to UTC`;
  return {
    readings: dated.map((reading, index) => ({ ...reading, instant: instants[index] })),
    findings: [finding('carbon-series-local', path, message)],
  };
}

function seenText({ skipped, doubled }: WallClock): string {
  const text = (instant: number): string => new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
  return `The hours are those of a local clock with summer time: ${text(skipped)} is missing, and ${text(doubled)} occurs twice`;
}
