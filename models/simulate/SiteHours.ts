import type { CoolingFigures } from '../cooling/PlantHour.ts';
import type { SiteHour } from './SiteHour.ts';

/** Hourly results of power chain and cooling: powers as means of the hour in kW, water in L. */
export interface SiteHours extends Readonly<Record<keyof CoolingFigures, Float64Array>> {
  /** IT load at the input of the racks, including the increase at warm inlets. */
  readonly itLoad_kW: Float64Array;
  /** Part of it that reaches DC busbars. */
  readonly dcLoad_kW: Float64Array;
  /** Fans inside the devices, including the increase at warm inlets. */
  readonly serverFans_kW: Float64Array;
  /** Load of AC power supplies without fans. */
  readonly acCompute_kW: Float64Array;
  readonly rectifierLoss_kW: Float64Array;
  readonly distributionLoss_kW: Float64Array;
  readonly upsLoss_kW: Float64Array;
  readonly switchgearLoss_kW: Float64Array;
  readonly transformerLoss_kW: Float64Array;
  readonly lighting_kW: Float64Array;
  readonly facilityLoad_kW: Float64Array;
  /** Heat of devices, losses and lighting that cooling has to remove. */
  readonly heat_kW: Float64Array;
}

/**
 * Empty columns for a year. Every field is listed, since an object created as a copy of another is slower to iterate;
 * and in a different order from the monthly sums, since engines give objects with the same fields in the same order one
 * hidden class, and would then store each sum on the heap.
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

/** Writes an hour into the columns; unrolled, since it runs for every hour. */
export function writeHour(columns: SiteHours, at: number, hour: SiteHour): void {
  const { cooling, heat, losses, grid } = hour;
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
  columns.itLoad_kW[at] = hour.itLoad_kW;
  columns.dcLoad_kW[at] = hour.dcLoad_kW;
  columns.serverFans_kW[at] = hour.serverFans_kW;
  columns.acCompute_kW[at] = hour.acCompute_kW;
  columns.lighting_kW[at] = hour.lighting_kW;
  columns.heat_kW[at] = heat.room_kW + heat.liquid_kW;
  columns.rectifierLoss_kW[at] = hour.rectifierLoss_kW;
  columns.distributionLoss_kW[at] = losses.distributionLoss_kW;
  columns.upsLoss_kW[at] = losses.upsLoss_kW;
  columns.switchgearLoss_kW[at] = grid.switchgearLoss_kW;
  columns.transformerLoss_kW[at] = grid.transformerLoss_kW;
  columns.facilityLoad_kW[at] = grid.utility_kW;
}
