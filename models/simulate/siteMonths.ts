import type { CoolingFigures } from '../cooling/CoolingFigures.ts';
import { clamp } from '../math/clamp.ts';
import type { Site } from '../plan/prepare/Site.ts';
import type { Calendar } from '../series/calendar.ts';
import type { ItHours } from './ItHours.ts';
import { runHours } from './runHours.ts';
import { clearSums, siteRun, type SiteRun, type SiteSums } from './SiteRun.ts';

/** Sums over the hours of a month: kWh of a power, L of water. */
export type MonthSums = Readonly<CoolingFigures & SiteSums>;

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
  /** At the input of the racks, including the increase at warm inlets. */
  readonly itLoad_kW: Float64Array;
  readonly facilityLoad_kW: Float64Array;
  readonly plant: SiteMonths;
}

/** Heat below this share of the heat to reject is rounding. */
const ROUNDING = 1e-9;

/**
 * Runs a site through its year and adds up each month: see {@link runHours}. Hours are added up while they are computed,
 * since creating the columns of a whole year costs as much as computing them.
 *
 * @param load - as long as the calendar, or its first part
 * @param firstHour - hour in which the hall comes into service; before it nothing is energised
 */
export function siteMonths(site: Site, load: ItHours, calendar: Calendar, firstHour: number): SiteYear {
  const hourCount = load.it_kW.length;
  const facilityLoad_kW = new Float64Array(hourCount);
  // Devices that draw as stated from the first hour on have the column of their load.
  const isAsStated = site.inletPenaltyFraction === 0 && firstHour === 0;
  const itLoad_kW = isAsStated ? load.it_kW : new Float64Array(hourCount);
  const run = siteRun();
  const counts = { serviceHourCount: 0, freeHourCount: 0, unmetHourCount: 0 };
  const months: MonthSums[] = [];
  for (let month = 0; month < 12; month += 1) {
    clearSums(run);
    const from = clamp(calendar.monthStarts[month] ?? 0, firstHour, hourCount);
    const to = clamp(calendar.monthStarts[month + 1] ?? 0, from, hourCount);
    runHours(site, load, run, { from, to });
    count(run, counts, to - from);
    facilityLoad_kW.set(run.facilityLoad_kW.subarray(0, to - from), from);
    if (!isAsStated) itLoad_kW.set(run.itLoad_kW.subarray(0, to - from), from);
    months.push(monthSums(run));
  }
  const { exportPeak_kW } = run.cooling;
  return { itLoad_kW, facilityLoad_kW, plant: { months, ...counts, exportPeak_kW } };
}

type Counts = { -readonly [Name in 'serviceHourCount' | 'freeHourCount' | 'unmetHourCount']: number };

function count({ heat_kW, cooling }: SiteRun, counts: Counts, hourCount: number): void {
  const { unmetHeat_kW, compressors_kW, sums } = cooling.plants;
  const hasUnmet = sums.unmetHeat_kW !== 0;
  for (let at = 0; at < hourCount; at += 1) {
    const heat = heat_kW[at] ?? 0;
    if (heat > 0) counts.serviceHourCount += 1;
    if (hasUnmet && (unmetHeat_kW[at] ?? 0) > ROUNDING * heat) counts.unmetHourCount += 1;
    else if (heat > 0 && compressors_kW[at] === 0) counts.freeHourCount += 1;
  }
}

/** A copy of what a run has added up; every field is listed, since a copy by spreading is slower to read. */
function monthSums({ sums, cooling: { plants } }: SiteRun): MonthSums {
  const cooling = plants.sums;
  return {
    airFans_kW: cooling.airFans_kW,
    pumps_kW: cooling.pumps_kW,
    compressors_kW: cooling.compressors_kW,
    rejectionFans_kW: cooling.rejectionFans_kW,
    humidifiers_kW: cooling.humidifiers_kW,
    heatPumps_kW: cooling.heatPumps_kW,
    evaporation_L: cooling.evaporation_L,
    drift_L: cooling.drift_L,
    blowdown_L: cooling.blowdown_L,
    adiabaticWater_L: cooling.adiabaticWater_L,
    humidification_L: cooling.humidification_L,
    rejectedHeat_kW: cooling.rejectedHeat_kW,
    exportedHeat_kW: cooling.exportedHeat_kW,
    economizedHeat_kW: cooling.economizedHeat_kW,
    unmetHeat_kW: cooling.unmetHeat_kW,
    itLoad_kW: sums.itLoad_kW,
    dcLoad_kW: sums.dcLoad_kW,
    serverFans_kW: sums.serverFans_kW,
    acCompute_kW: sums.acCompute_kW,
    rectifierLoss_kW: sums.rectifierLoss_kW,
    distributionLoss_kW: sums.distributionLoss_kW,
    upsLoss_kW: sums.upsLoss_kW,
    switchgearLoss_kW: sums.switchgearLoss_kW,
    transformerLoss_kW: sums.transformerLoss_kW,
    lighting_kW: sums.lighting_kW,
    facilityLoad_kW: sums.facilityLoad_kW,
    heat_kW: sums.heat_kW,
  };
}
