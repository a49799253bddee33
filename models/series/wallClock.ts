import { offsetAt_min, standardOffset_min } from './timeZone.ts';

const HOUR_ms = 3_600_000;
const DAY_ms = 24 * HOUR_ms;
/** Clocks are changed in the first hours of a day, or at midnight. */
const LATEST_CHANGE_h = 3;
const FIRST_CHANGE_h = 23;
const WEEK_h = 168;
/** The clock goes back from an hour later than it goes forward. */
const SAME_NIGHT_h = 2;
/** Summer time is five to eight months long, or as long as the rest of the year. */
const MIN_SUMMER_days = 120;
const MAX_SUMMER_days = 250;

/** The changes of a clock with summer time, as the series shows them. */
export interface WallClock {
  /** Start of the clock hour that is left out, read as if in UTC: milliseconds since 1970. */
  readonly skipped: number;
  /** Start of the clock hour that occurs twice. */
  readonly doubled: number;
}

/**
 * Recognises the local wall clock of a year of stamps without a time zone: one hour of a night is left out, and one half a year away occurs
 * twice.
 *
 * @param stamps - milliseconds since 1970, read as if in UTC; one year
 * @returns the two hours, or undefined if the stamps are not those of a clock with summer time
 */
export function wallClockOf(stamps: readonly number[]): WallClock | undefined {
  const counts = new Map<number, number>();
  for (const stamp of stamps) {
    const hour = Math.floor(stamp / HOUR_ms);
    counts.set(hour, (counts.get(hour) ?? 0) + 1);
  }
  const usual = Math.round(stamps.length / Math.max(1, counts.size));
  const [doubled, ...others] = [...counts].filter(([, count]) => count >= 2 * usual).map(([hour]) => hour);
  if (doubled === undefined || others.length > 0 || !isChange(doubled)) return undefined;
  const skipped = skippedHours(counts).filter((hour) => isChange(hour) && isPair(hour, doubled));
  const [only, another] = skipped;
  if (only === undefined || another !== undefined) return undefined;
  return { skipped: only * HOUR_ms, doubled: doubled * HOUR_ms };
}

const isChange = (hour: number): boolean => hour % 24 <= LATEST_CHANGE_h || hour % 24 === FIRST_CHANGE_h;

/** In the same night of the week, half a year apart. */
function isPair(skipped: number, doubled: number): boolean {
  const apart_h = Math.abs(skipped - doubled);
  const off_h = Math.abs(apart_h - Math.round(apart_h / WEEK_h) * WEEK_h);
  return off_h <= SAME_NIGHT_h && apart_h >= MIN_SUMMER_days * 24 && apart_h <= MAX_SUMMER_days * 24;
}

function skippedHours(counts: ReadonlyMap<number, number>): number[] {
  const hours = [...counts.keys()].sort((one, other) => one - other);
  return hours.flatMap((hour, index) => {
    const next = hours[index + 1];
    return next === hour + 2 ? [hour + 1] : [];
  });
}

/**
 * The offset of the standard time of a wall clock from UTC: that of the given zone if it changes in the same hours, otherwise that of the European
 * Union, where all clocks change at 01:00 UTC on the last Sundays of March and October.
 *
 * @returns minutes east of UTC, or undefined if the changes do not tell
 */
export function wallClockOffset_min(
  { skipped, doubled }: WallClock,
  timeZone: string | undefined,
): number | undefined {
  const year = new Date(skipped).getUTCFullYear();
  const stated_min = timeZone === undefined ? undefined : standardOffset_min(timeZone, year);
  if (timeZone !== undefined && stated_min !== undefined) {
    const change = skipped - stated_min * 60_000;
    const before_min = offsetAt_min(timeZone, change - HOUR_ms);
    const after_min = offsetAt_min(timeZone, change + HOUR_ms);
    if (before_min === stated_min && after_min === stated_min + 60) return stated_min;
  }
  const isEuropean =
    isLastSunday(skipped, 2) && isLastSunday(doubled, 9) && (skipped - doubled) % DAY_ms === 0;
  return isEuropean ? (new Date(skipped).getUTCHours() - 1) * 60 : undefined;
}

function isLastSunday(instant: number, month: number): boolean {
  const date = new Date(instant);
  return date.getUTCMonth() === month && date.getUTCDay() === 0 && date.getUTCDate() > 24;
}

/**
 * The stamps of a wall clock in standard time. The first of two equal stamps in the doubled hour is summer time, the second standard time.
 *
 * @param stamps - in the order of the series
 */
export function standardStamps(stamps: readonly number[], { skipped, doubled }: WallClock): number[] {
  const isNorthern = skipped < doubled;
  const seen = new Set<number>();
  return stamps.map((stamp) => {
    const isDoubled = stamp >= doubled && stamp < doubled + HOUR_ms;
    const isSecond = isDoubled && seen.has(stamp);
    if (isDoubled) seen.add(stamp);
    const isSummer = isDoubled
      ? !isSecond
      : isNorthern
        ? stamp > skipped && stamp < doubled
        : stamp < doubled || stamp > skipped;
    return isSummer ? stamp - HOUR_ms : stamp;
  });
}
