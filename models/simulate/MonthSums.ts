import type { SiteHour } from './SiteHour.ts';
import type { SiteHours } from './SiteHours.ts';

/** Sums over the hours of a month: kWh of a power, L of water. */
export type OpenSums = Record<keyof SiteHours, number>;

/** A month before its first hour. */
export function noSums(): OpenSums {
  return {
    airFans_kW: 0,
    pumps_kW: 0,
    compressors_kW: 0,
    rejectionFans_kW: 0,
    humidifiers_kW: 0,
    heatPumps_kW: 0,
    evaporation_L: 0,
    drift_L: 0,
    blowdown_L: 0,
    adiabaticWater_L: 0,
    humidification_L: 0,
    rejectedHeat_kW: 0,
    exportedHeat_kW: 0,
    economizedHeat_kW: 0,
    unmetHeat_kW: 0,
    itLoad_kW: 0,
    dcLoad_kW: 0,
    serverFans_kW: 0,
    acCompute_kW: 0,
    rectifierLoss_kW: 0,
    distributionLoss_kW: 0,
    upsLoss_kW: 0,
    switchgearLoss_kW: 0,
    transformerLoss_kW: 0,
    lighting_kW: 0,
    facilityLoad_kW: 0,
    heat_kW: 0,
  };
}

/** Adds an hour to the sums; unrolled, since it runs for every hour. */
export function addHour(sums: OpenSums, hour: SiteHour): void {
  const { cooling, heat, losses, grid } = hour;
  sums.airFans_kW += cooling.airFans_kW;
  sums.pumps_kW += cooling.pumps_kW;
  sums.compressors_kW += cooling.compressors_kW;
  sums.rejectionFans_kW += cooling.rejectionFans_kW;
  sums.humidifiers_kW += cooling.humidifiers_kW;
  sums.heatPumps_kW += cooling.heatPumps_kW;
  sums.evaporation_L += cooling.evaporation_L;
  sums.drift_L += cooling.drift_L;
  sums.blowdown_L += cooling.blowdown_L;
  sums.adiabaticWater_L += cooling.adiabaticWater_L;
  sums.humidification_L += cooling.humidification_L;
  sums.rejectedHeat_kW += cooling.rejectedHeat_kW;
  sums.exportedHeat_kW += cooling.exportedHeat_kW;
  sums.economizedHeat_kW += cooling.economizedHeat_kW;
  sums.unmetHeat_kW += cooling.unmetHeat_kW;
  sums.itLoad_kW += hour.itLoad_kW;
  sums.dcLoad_kW += hour.dcLoad_kW;
  sums.serverFans_kW += hour.serverFans_kW;
  sums.acCompute_kW += hour.acCompute_kW;
  sums.lighting_kW += hour.lighting_kW;
  sums.heat_kW += heat.room_kW + heat.liquid_kW;
  sums.rectifierLoss_kW += hour.rectifierLoss_kW;
  sums.distributionLoss_kW += losses.distributionLoss_kW;
  sums.upsLoss_kW += losses.upsLoss_kW;
  sums.switchgearLoss_kW += grid.switchgearLoss_kW;
  sums.transformerLoss_kW += grid.transformerLoss_kW;
  sums.facilityLoad_kW += grid.utility_kW;
}
