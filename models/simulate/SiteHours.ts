import type { CoolingFigures } from '../cooling/CoolingFigures.ts';
import type { SiteRun, SiteSums } from './SiteRun.ts';

/** Hourly results of power chain and cooling: powers as means of the hour in kW, water in L. */
export type SiteHours = Readonly<Record<keyof CoolingFigures | keyof SiteSums, Float64Array>>;

/**
 * Empty columns for a year. Every field is listed, since an object created as a copy of another is slower to iterate.
 */
export function emptySiteHours(hourCount: number): SiteHours {
  const column = (): Float64Array => new Float64Array(hourCount);
  return {
    itLoad_kW: column(),
    dcLoad_kW: column(),
    serverFans_kW: column(),
    acCompute_kW: column(),
    rectifierLoss_kW: column(),
    distributionLoss_kW: column(),
    upsLoss_kW: column(),
    switchgearLoss_kW: column(),
    transformerLoss_kW: column(),
    lighting_kW: column(),
    facilityLoad_kW: column(),
    heat_kW: column(),
    airFans_kW: column(),
    pumps_kW: column(),
    compressors_kW: column(),
    rejectionFans_kW: column(),
    humidifiers_kW: column(),
    heatPumps_kW: column(),
    evaporation_L: column(),
    drift_L: column(),
    blowdown_L: column(),
    adiabaticWater_L: column(),
    humidification_L: column(),
    rejectedHeat_kW: column(),
    exportedHeat_kW: column(),
    economizedHeat_kW: column(),
    unmetHeat_kW: column(),
  };
}

/** Writes the sums of a single hour into the columns; unrolled, since it runs for every hour. */
export function writeHour(columns: SiteHours, at: number, { sums, cooling: { plants } }: SiteRun): void {
  const cooling = plants.sums;
  columns.airFans_kW[at] = cooling.airFans_kW;
  columns.pumps_kW[at] = cooling.pumps_kW;
  columns.compressors_kW[at] = cooling.compressors_kW;
  columns.rejectionFans_kW[at] = cooling.rejectionFans_kW;
  columns.humidifiers_kW[at] = cooling.humidifiers_kW;
  columns.heatPumps_kW[at] = cooling.heatPumps_kW;
  columns.evaporation_L[at] = cooling.evaporation_L;
  columns.drift_L[at] = cooling.drift_L;
  columns.blowdown_L[at] = cooling.blowdown_L;
  columns.adiabaticWater_L[at] = cooling.adiabaticWater_L;
  columns.humidification_L[at] = cooling.humidification_L;
  columns.rejectedHeat_kW[at] = cooling.rejectedHeat_kW;
  columns.exportedHeat_kW[at] = cooling.exportedHeat_kW;
  columns.economizedHeat_kW[at] = cooling.economizedHeat_kW;
  columns.unmetHeat_kW[at] = cooling.unmetHeat_kW;
  columns.itLoad_kW[at] = sums.itLoad_kW;
  columns.dcLoad_kW[at] = sums.dcLoad_kW;
  columns.serverFans_kW[at] = sums.serverFans_kW;
  columns.acCompute_kW[at] = sums.acCompute_kW;
  columns.lighting_kW[at] = sums.lighting_kW;
  columns.heat_kW[at] = sums.heat_kW;
  columns.rectifierLoss_kW[at] = sums.rectifierLoss_kW;
  columns.distributionLoss_kW[at] = sums.distributionLoss_kW;
  columns.upsLoss_kW[at] = sums.upsLoss_kW;
  columns.switchgearLoss_kW[at] = sums.switchgearLoss_kW;
  columns.transformerLoss_kW[at] = sums.transformerLoss_kW;
  columns.facilityLoad_kW[at] = sums.facilityLoad_kW;
}
