import { coolingPresets, type CoolingPresetId } from '../cooling/presets.ts';
import { sum } from '../math/sum.ts';
import { defaults } from '../plan/defaults.ts';
import { loadInAir } from '../plan/designLoad.ts';
import { runSite } from '../simulate/runSite.ts';
import type { SiteHours } from '../simulate/SiteHours.ts';
import { presetSite, type PresetDuty, type PresetSite } from './presetSite.ts';

/** What the systems are compared for. */
export interface CoolingStudy extends PresetDuty {
  /** Part of the IT load that runs, the same in every hour. */
  readonly loadFraction: number;
}

/** A year of one named system. */
export interface CoolingStudyRow {
  readonly preset: CoolingPresetId;
  /** Ratios are null where there is no IT load: the site draws its no-load power, and they would be infinite. */
  readonly pue: number | null;
  /** At the design hour that takes more power, with the same part of the IT load. */
  readonly peakPue: number | null;
  /** Facility energy over computing energy: fans and supplies of the devices count as overhead. */
  readonly tue: number | null;
  readonly wue_L_per_kWh: number | null;
  readonly facilityEnergy_kWh: number;
  readonly unmetHours: number;
}

/** Every named system, in the order of the catalogue of presets. */
export const presetIds = Object.keys(coolingPresets) as readonly CoolingPresetId[];

/** Heat below which rounding, not a plant, is at work, as a share of the IT load. */
const NOTHING = 1e-9;

/**
 * Compares named cooling systems in one climate at one load.
 *
 * @param ids - the systems; all unless given
 * @returns rows by facility energy, least first; systems that leave heat come last
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

/** A year of one named system. */
export function coolingYear(id: CoolingPresetId, study: CoolingStudy): CoolingStudyRow {
  const built = presetSite(id, study);
  const hours = hoursOf(built, study);
  const it_kWh = sum(hours.itLoad_kW);
  const facilityEnergy_kWh = sum(hours.facilityLoad_kW);
  const fans_kWh = sum(hours.serverFans_kW);
  const compute_kWh = defaults.serverSupplyEfficiency.value * (it_kWh - fans_kWh);
  const water_L = sum(
    [
      hours.evaporation_L,
      hours.drift_L,
      hours.blowdown_L,
      hours.adiabaticWater_L,
      hours.humidification_L,
    ].map((column) => sum(column)),
  );
  const least_kW = NOTHING * study.it_kW;
  return {
    preset: id,
    pue: ratio(facilityEnergy_kWh, it_kWh),
    peakPue: peakPue(built, study),
    tue: ratio(facilityEnergy_kWh, compute_kWh),
    wue_L_per_kWh: ratio(water_L, it_kWh),
    facilityEnergy_kWh,
    unmetHours: hours.unmetHeat_kW.reduce((count, unmet_kW) => count + (unmet_kW > least_kW ? 1 : 0), 0),
  };
}

/** The hours of one named system at a constant load. */
export function hoursOf(
  { site, itRatio, liquidFraction, fanFraction }: PresetSite,
  study: CoolingStudy,
): SiteHours {
  const it_kW = study.it_kW * study.loadFraction * itRatio;
  const column = (value_kW: number): Float64Array => new Float64Array(site.weather.hourCount).fill(value_kW);
  return runSite(site, {
    it_kW: column(it_kW),
    dc_kW: column(0),
    liquid_kW: column(it_kW * liquidFraction),
    serverFans_kW: column(it_kW * fanFraction),
  });
}

function peakPue({ site, itRatio, liquidFraction }: PresetSite, study: CoolingStudy): number | null {
  const it_kW = study.it_kW * study.loadFraction * itRatio;
  const load = { it_kW, dc_kW: 0, liquid_kW: it_kW * liquidFraction };
  const { hottest, mostHumid } = site.designHours;
  const facility_kW = Math.max(
    loadInAir(site, load, hottest).facility_kW,
    loadInAir(site, load, mostHumid).facility_kW,
  );
  return ratio(facility_kW, it_kW);
}

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
