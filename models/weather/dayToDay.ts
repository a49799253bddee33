import { calendarOf } from '../series/calendar.ts';

const { monthStarts } = calendarOf(2025);
const DAYS = 365;

/** Correlation of the day-to-day changes of dew point and dry bulb: warm days are humid days. */
const CORRELATION = 0.6;

/** Deviation of each day from its month's mean: two standard scores for each day of the year. */
export interface DayScores {
  readonly dryBulb: Float64Array;
  readonly dewPoint: Float64Array;
}

/**
 * Scores for realistic day-to-day variation of a synthetic year, identical in every run: two sequences that fill the
 * unit square evenly, transformed to bell curves. In each month their mean is 0 and their standard deviation 1.
 *
 * Method: van der Corput sequences of base 2 and 3 through the quantile function of a bell curve; correlation 0.6, fitted with
 * the two spreads of {@link daySpread} to typical years of San Francisco, Denver, Chicago and New York.
 */
export function dayScores(): DayScores {
  const dryBulb = new Float64Array(DAYS);
  const dewPoint = new Float64Array(DAYS);
  for (let day = 0; day < DAYS; day += 1) {
    const first = bellQuantile(vanDerCorput(day + 1, 2));
    const second = bellQuantile(vanDerCorput(day + 1, 3));
    dryBulb[day] = first;
    dewPoint[day] = CORRELATION * first + Math.sqrt(1 - CORRELATION ** 2) * second;
  }
  for (let month = 0; month < 12; month += 1) {
    const from = (monthStarts[month] ?? 0) / 24;
    const to = (monthStarts[month + 1] ?? 0) / 24;
    standardise(dryBulb.subarray(from, to));
    standardise(dewPoint.subarray(from, to));
  }
  return { dryBulb, dewPoint };
}

/** Standard deviations of daily means about their month. */
export interface DaySpread {
  readonly dryBulb_K: number;
  readonly dewPoint_K: number;
}

/**
 * Day-to-day variation of a location, estimated from its seasonal range: locations with strong seasons have variable weather.
 *
 * Fitted to four typical years, whose daily spreads are 1.7 and 2.3 K (San Francisco), 4.2 and 3.8 K (Denver), 5.0 and 5.4 K (Chicago),
 * 3.4 and 5.3 K (New York); the fit is within 0.7 K of each.
 *
 * @param dryBulbRange_K - warmest less coldest monthly mean
 * @param dewPointRange_K - most humid less driest monthly mean
 */
export function daySpread(dryBulbRange_K: number, dewPointRange_K: number): DaySpread {
  return {
    dryBulb_K: Math.min(5, 0.5 + 0.14 * dryBulbRange_K),
    dewPoint_K: Math.min(5.5, 1 + 0.17 * dewPointRange_K),
  };
}

/** The digits of a number, mirrored at the radix point: fills 0..1 evenly for any length. */
function vanDerCorput(index: number, base: number): number {
  let value = 0;
  let place = 1 / base;
  for (let rest = index; rest > 0; rest = Math.floor(rest / base)) {
    value += (rest % base) * place;
    place /= base;
  }
  return value;
}

/** Tukey's lambda distribution at 0.14, which approximates the normal distribution; its quantile function is explicit. */
const bellQuantile = (share: number): number => share ** 0.14 - (1 - share) ** 0.14;

function standardise(scores: Float64Array): void {
  const mean = scores.reduce((total, score) => total + score, 0) / scores.length;
  const variance = scores.reduce((total, score) => total + (score - mean) ** 2, 0) / scores.length;
  const spread = Math.sqrt(variance);
  for (let day = 0; day < scores.length; day += 1) scores[day] = ((scores[day] ?? 0) - mean) / spread;
}
