import { coolingPresets, type CoolingPresetId } from '../cooling/presets.ts';
import { sum } from '../math/sum.ts';
import { defaults } from '../plan/prepare/defaults.ts';
import { loadInAir } from '../plan/prepare/designLoad.ts';
import type { ItHours } from '../simulate/ItHours.ts';
import { runSite } from '../simulate/runSite.ts';
import { siteMonths, type MonthSums } from '../simulate/siteMonths.ts';
import type { SiteHours } from '../simulate/SiteHours.ts';
import { calendarOfHours } from '../weather/normalsOf.ts';
import { presetSite, type PresetDuty, type PresetSite } from './presetSite.ts';

/** Conditions under which cooling systems are compared. */
export interface CoolingStudy extends PresetDuty {
  /** Share of the IT load that runs, constant over the year. */
  readonly loadFraction: number;
}

/** Annual results of one cooling preset. */
export interface CoolingStudyRow {
  readonly preset: CoolingPresetId;
  /** Ratios are null without IT load: the site draws its no-load power, and they would be infinite. */
  readonly pue: number | null;
  /** At the design hour with the higher power, at the same share of the IT load. */
  readonly peakPue: number | null;
  /** Facility energy over compute energy: fans and power supplies of the devices count as overhead. */
  readonly tue: number | null;
  readonly wue_L_per_kWh: number | null;
  readonly facilityEnergy_kWh: number;
  readonly unmetHours: number;
}

/** Every cooling preset, in the order of the catalogue. */
export const presetIds = Object.keys(coolingPresets) as readonly CoolingPresetId[];

/**
 * Compares cooling presets in one climate at one load.
 *
 * @param ids - the presets; default: all
 * @returns rows by facility energy, least first; systems with unmet heat come last
 */
export function coolingStudy(
  study: CoolingStudy,
  ids: readonly CoolingPresetId[] = presetIds,
): CoolingStudyRow[] {
  return ids
    .map((id) => coolingYear(id, study))
    .sort(
      (a, b) =>
        Number(a.unmetHours > 0) - Number(b.unmetHours > 0) || a.facilityEnergy_kWh - b.facilityEnergy_kWh,
    );
}

/** Annual results of one cooling preset. */
export function coolingYear(id: CoolingPresetId, study: CoolingStudy): CoolingStudyRow {
  const built = presetSite(id, study);
  const calendar = calendarOfHours(built.site.weather.hourCount);
  const { plant } = siteMonths(built.site, loadOf(built, study), calendar, 0);
  const yearOf = (...names: readonly (keyof MonthSums)[]): number =>
    sum(plant.months.flatMap((month) => names.map((name) => month[name])));
  const it_kWh = yearOf('itLoad_kW');
  const facilityEnergy_kWh = yearOf('facilityLoad_kW');
  const compute_kWh = defaults['cooling.serverSupplyEfficiency'].value * yearOf('acCompute_kW');
  return {
    preset: id,
    pue: ratio(facilityEnergy_kWh, it_kWh),
    peakPue: peakPue(built, study),
    tue: ratio(facilityEnergy_kWh, compute_kWh),
    wue_L_per_kWh: ratio(yearOf(...waters), it_kWh),
    facilityEnergy_kWh,
    unmetHours: plant.unmetHourCount,
  };
}

const waters = ['evaporation_L', 'drift_L', 'blowdown_L', 'adiabaticWater_L', 'humidification_L'] as const;

/** The hours of one cooling preset at a constant load. */
export function hoursOf(built: PresetSite, study: CoolingStudy): SiteHours {
  return runSite(built.site, loadOf(built, study));
}

function loadOf({ site, itRatio, liquidFraction, fanFraction }: PresetSite, study: CoolingStudy): ItHours {
  const it_kW = study.it_kW * study.loadFraction * itRatio;
  const column = (value_kW: number): Float64Array => new Float64Array(site.weather.hourCount).fill(value_kW);
  return {
    it_kW: column(it_kW),
    dc_kW: column(0),
    liquid_kW: column(it_kW * liquidFraction),
    serverFans_kW: column(it_kW * fanFraction),
    acCompute_kW: column(it_kW * (1 - fanFraction)),
    shelfLoss_kW: column(0),
  };
}

function peakPue({ site, itRatio, liquidFraction }: PresetSite, study: CoolingStudy): number | null {
  const it_kW = study.it_kW * study.loadFraction * itRatio;
  const load = { it_kW, dc_kW: 0, shelfLoss_kW: 0, liquid_kW: it_kW * liquidFraction };
  const { hottest, mostHumid } = site.designHours;
  const facility_kW = Math.max(
    loadInAir(site, load, hottest).facility_kW,
    loadInAir(site, load, mostHumid).facility_kW,
  );
  return ratio(facility_kW, it_kW);
}

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
