import type { Calendar } from './calendar.ts';

/**
 * Offset of a zone's standard time from UTC: the smaller of the offsets on a winter and a summer day,
 * valid in both hemispheres.
 *
 * @param timeZone - IANA name, such as America/New_York
 * @param year - calendar year
 * @returns minutes east of UTC, or undefined if the zone is unknown
 */
export function standardOffset_min(timeZone: string, year: number): number | undefined {
  const key = `${timeZone} ${String(year)}`;
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  const offset = smallerOffset_min(timeZone, year);
  if (offset !== undefined) known.set(key, offset);
  return offset;
}

/** Cached offsets: creating a formatter takes longer than simulating a year. */
const known = new Map<string, number>();

function smallerOffset_min(timeZone: string, year: number): number | undefined {
  const january = offsetAt_min(timeZone, Date.UTC(year, 0, 10));
  const july = offsetAt_min(timeZone, Date.UTC(year, 6, 10));
  return january === undefined || july === undefined ? undefined : Math.min(january, july);
}

/** Cached formatters: creating one takes longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  const cached = formats.get(timeZone);
  if (cached !== undefined) return cached;
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    formats.set(timeZone, format);
    return format;
  } catch {
    return undefined;
  }
}

/**
 * Offset of a zone's local time from UTC at an instant.
 *
 * @param instant - milliseconds since 1970 in UTC
 * @returns minutes east of UTC, or undefined if the zone is unknown
 */
export function offsetAt_min(timeZone: string, instant: number): number | undefined {
  const format = formatOf(timeZone);
  if (format === undefined) return undefined;
  // The text ends with it: "7/14/2025, GMT-05:00".
  const match = /GMT(?:([+-])(\d{2}):(\d{2}))?$/.exec(format.format(instant));
  if (match === null) return undefined;
  const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

/**
 * The start of an hour in local standard time, such as 2025-07-14T15:00-05:00.
 *
 * @param offset_min - minutes east of UTC
 */
export function isoHour(calendar: Calendar, hour: number, offset_min: number): string {
  const local = new Date(Date.UTC(calendar.year, 0, 1) + hour * 3_600_000).toISOString().slice(0, 16);
  const ahead = Math.abs(offset_min);
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const sign = offset_min < 0 ? '-' : '+';
  return `${local}${sign}${twoDigits(Math.floor(ahead / 60))}:${twoDigits(ahead % 60)}`;
}
