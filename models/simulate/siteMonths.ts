import { clamp } from '../math/clamp.ts';
import type { Site } from '../plan/prepare/Site.ts';
import type { Calendar } from '../series/calendar.ts';
import type { ItHours } from './ItHours.ts';
import { addHour, noSums, type OpenSums } from './MonthSums.ts';
import { runHour } from './runHour.ts';
import { siteHour, type SiteHour } from './SiteHour.ts';

/** Sums over the hours of a month: kWh of a power, L of water. */
export type MonthSums = Readonly<OpenSums>;

/** A site's year by month, with counts of hours in service, of free cooling and of unmet heat. */
export interface SiteMonths {
  readonly months: readonly MonthSums[];
  readonly serviceHourCount: number;
  /** Hours in which all heat was removed without compressors. */
  readonly freeHourCount: number;
  readonly unmetHourCount: number;
  readonly exportPeak_kW: number;
}

/** A site's year: the hourly columns that bills and peaks are computed from, and monthly sums of everything else. */
export interface SiteYear {
  /** At the input of the racks. */
  readonly itLoad_kW: Float64Array;
  readonly upsOutput_kW: Float64Array;
  readonly facilityLoad_kW: Float64Array;
  readonly plant: SiteMonths;
}

/** Heat below this share of the heat to reject is rounding. */
const ROUNDING = 1e-9;

/**
 * Runs a site through its year and adds up each month: see {@link runHour}. Hours are added up while they are computed,
 * since creating the columns of a whole year costs as much as computing them.
 *
 * @param load - as long as the calendar, or its first part
 * @param firstHour - hour in which the hall comes into service; before it nothing is energised
 */
export function siteMonths(site: Site, load: ItHours, calendar: Calendar, firstHour: number): SiteYear {
  const itLoad_kW = new Float64Array(load.it_kW.length);
  const upsOutput_kW = new Float64Array(load.it_kW.length);
  const facilityLoad_kW = new Float64Array(load.it_kW.length);
  const counts = { serviceHourCount: 0, freeHourCount: 0, unmetHourCount: 0, exportPeak_kW: 0 };
  const hour = siteHour();
  const months: MonthSums[] = [];
  for (let month = 0; month < 12; month += 1) {
    const sums = noSums();
    const from = clamp(calendar.monthStarts[month] ?? 0, firstHour, load.it_kW.length);
    const to = clamp(calendar.monthStarts[month + 1] ?? 0, 0, load.it_kW.length);
    for (let at = from; at < to; at += 1) {
      runHour(site, load, at, hour);
      addHour(sums, hour);
      count(hour, counts);
      itLoad_kW[at] = hour.itLoad_kW;
      upsOutput_kW[at] = hour.losses.upsOutput_kW;
      facilityLoad_kW[at] = hour.grid.utility_kW;
    }
    months.push(sums);
  }
  return { itLoad_kW, upsOutput_kW, facilityLoad_kW, plant: { months, ...counts } };
}

type Counts = { -readonly [Name in Exclude<keyof SiteMonths, 'months'>]: number };

function count({ heat, cooling }: SiteHour, counts: Counts): void {
  const heat_kW = heat.room_kW + heat.liquid_kW;
  const isUnmet = cooling.unmetHeat_kW > ROUNDING * heat_kW;
  if (heat_kW > 0) counts.serviceHourCount += 1;
  if (isUnmet) counts.unmetHourCount += 1;
  else if (heat_kW > 0 && cooling.compressors_kW === 0) counts.freeHourCount += 1;
  counts.exportPeak_kW = Math.max(counts.exportPeak_kW, cooling.exportedHeat_kW);
}
