import { daylightShifts_min } from './daylight.ts';
import { standardOffset_min } from './timeZone.ts';

/** "UTC-7", "UTC+5:30": an offset as text. */
export function offsetText(offset_min: number): string {
  const ahead = Math.abs(offset_min);
  const minutes = ahead % 60;
  const hours = `${String(Math.floor(ahead / 60))}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
  return `UTC${offset_min < 0 ? '-' : '+'}${hours}`;
}

/** Texts that are known: each takes a look at every hour of a year, and every option of every plan asks for its own. */
const known = new Map<string, string>();

/**
 * The clock of a zone in a year as text: "UTC-7, no daylight saving time", "UTC+1, daylight saving time +1 h".
 *
 * @param timeZone - IANA name
 * @param year - calendar year; a zone that ended daylight saving has none in the years after
 * @returns undefined if the zone is unknown
 */
export function clockText(timeZone: string, year: number): string | undefined {
  const key = `${timeZone} ${String(year)}`;
  const text = known.get(key) ?? newClockText(timeZone, year);
  if (text !== undefined) known.set(key, text);
  return text;
}

function newClockText(timeZone: string, year: number): string | undefined {
  const offset_min = standardOffset_min(timeZone, year);
  const shifts = daylightShifts_min(timeZone, year);
  if (offset_min === undefined || shifts === undefined) return undefined;
  const most_min = shifts.reduce((most, shift) => Math.max(most, shift), 0);
  const summer =
    most_min === 0 ? 'no daylight saving time' : `daylight saving time +${String(most_min / 60)} h`;
  return `${offsetText(offset_min)}, ${summer}`;
}
