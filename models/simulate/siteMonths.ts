import type { Site } from '../plan/Site.ts';
import type { Calendar } from '../series/calendar.ts';
import type { ItHours } from './ItHours.ts';
import { runHours } from './runHours.ts';
import { emptySiteHours, type SiteHours } from './SiteHours.ts';

/** Sums over the hours of a month: kWh of a power, L of water. */
export type MonthSums = Readonly<Record<keyof SiteHours, number>>;

/** A site's year by month, with the hours that something is true of counted. */
export interface SiteMonths {
  readonly months: readonly MonthSums[];
  readonly serviceHourCount: number;
  /** Hours in which all heat was taken without a compressor. */
  readonly freeHourCount: number;
  readonly unmetHourCount: number;
  readonly exportPeak_kW: number;
}

/** A site's year: the two hourly columns that bills and peaks are made of, and the months of everything else. */
export interface SiteYear {
  readonly itLoad_kW: Float64Array;
  readonly facilityLoad_kW: Float64Array;
  readonly plant: SiteMonths;
}

/** Heat below which rounding, not a plant, is at work, as a share of the heat to carry. */
const NOTHING = 1e-9;
const LONGEST_MONTH_h = 744;

/** The columns of one month, emptied before each; never read across months. */
const hours = emptySiteHours(LONGEST_MONTH_h);
const columns = Object.entries(hours) as [keyof SiteHours, Float64Array][];

/**
 * Runs a site through its year and adds up each month: see {@link runHours}. One month's columns are used for all of them, since
 * the columns of a whole year cost as much to make as to compute.
 *
 * @param load - as long as the calendar, or a beginning of it
 * @param firstHour - hour in which the hall comes into service; before it nothing is energised
 */
export function siteMonths(site: Site, load: ItHours, calendar: Calendar, firstHour: number): SiteYear {
  const itLoad_kW = new Float64Array(load.it_kW.length);
  const facilityLoad_kW = new Float64Array(load.it_kW.length);
  const counts = { serviceHourCount: 0, freeHourCount: 0, unmetHourCount: 0, exportPeak_kW: 0 };
  const months = Array.from({ length: 12 }, (_, month) => {
    const from = Math.min(Math.max(calendar.monthStarts[month] ?? 0, firstHour), load.it_kW.length);
    const to = Math.max(Math.min(calendar.monthStarts[month + 1] ?? 0, load.it_kW.length), from);
    for (const [, column] of columns) column.fill(0);
    runHours(site, load, { from, to }, hours);
    itLoad_kW.set(hours.itLoad_kW.subarray(0, to - from), from);
    facilityLoad_kW.set(hours.facilityLoad_kW.subarray(0, to - from), from);
    count(to - from, counts);
    return sumsOf(to - from);
  });
  return { itLoad_kW, facilityLoad_kW, plant: { months, ...counts } };
}

function sumsOf(hourCount: number): MonthSums {
  const sums: Partial<Record<keyof SiteHours, number>> = {};
  for (const [name, column] of columns) {
    sums[name] = totalOf(column, hourCount);
  }
  return sums as MonthSums;
}

/** Four running sums at once, since each addition waits for the last one of its own sum only; hours beyond are 0. */
function totalOf(column: Float64Array, hourCount: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let hour = 0; hour < hourCount; hour += 4) {
    first += column[hour] ?? 0;
    second += column[hour + 1] ?? 0;
    third += column[hour + 2] ?? 0;
    fourth += column[hour + 3] ?? 0;
  }
  return first + second + (third + fourth);
}

type Counts = { -readonly [Name in Exclude<keyof SiteMonths, 'months'>]: number };

function count(hourCount: number, counts: Counts): void {
  const { heat_kW, unmetHeat_kW, compressors_kW, exportedHeat_kW } = hours;
  for (let hour = 0; hour < hourCount; hour += 1) {
    const load_kW = heat_kW[hour] ?? 0;
    const isUnmet = (unmetHeat_kW[hour] ?? 0) > NOTHING * load_kW;
    if (load_kW > 0) counts.serviceHourCount += 1;
    if (isUnmet) counts.unmetHourCount += 1;
    else if (load_kW > 0 && (compressors_kW[hour] ?? 0) === 0) counts.freeHourCount += 1;
    counts.exportPeak_kW = Math.max(counts.exportPeak_kW, exportedHeat_kW[hour] ?? 0);
  }
}
