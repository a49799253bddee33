import { monthName } from './word.ts';

const HOUR_ms = 3_600_000;

/**
 * An hour of a year as text: "14 Jul, 15:00".
 *
 * @param hourOfYear - from 0, in local standard time
 * @param year - the calendar year
 */
export function hourOfYearLabel(hourOfYear: number, year: number): string {
  const moment = new Date(Date.UTC(year, 0, 1) + hourOfYear * HOUR_ms);
  const day = `${String(moment.getUTCDate())} ${monthName(moment.getUTCMonth() + 1)}`;
  return `${day}, ${String(moment.getUTCHours()).padStart(2, '0')}:00`;
}

/**
 * Minimum and maximum of hourly ratios, without hours with 0, which have none.
 *
 * @returns undefined if no hour has one
 */
export function rangeOfHours(
  ratios: Float64Array,
): { readonly least: number; readonly most: number } | undefined {
  let least = Infinity;
  let most = 0;
  for (const ratio of ratios) {
    if (ratio <= 0) continue;
    least = Math.min(least, ratio);
    most = Math.max(most, ratio);
  }
  return most > 0 ? { least, most } : undefined;
}
