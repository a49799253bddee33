import { sum } from '../math/sum.ts';
import type { MonthSums } from '../simulate/siteMonths.ts';
import type { EnergyParts, WaterParts } from './plantSchema.ts';

/** Electricity and water of one month, by part. */
export interface MonthParts {
  readonly month: number;
  readonly energy: EnergyParts;
  readonly water: WaterParts;
}

/**
 * Electricity and water of each month, by part. Compute is the IT load without server fans and without the losses of
 * the devices' power supplies and of power shelves.
 *
 * @param supplyLossFraction - loss of AC power supplies as a share of their load without fans; the loss due to fans is
 * counted with the fans
 */
export function monthlyParts(months: readonly MonthSums[], supplyLossFraction: number): MonthParts[] {
  return months.map((sums, index) => ({
    month: index + 1,
    energy: energyParts(sums, supplyLossFraction),
    water: {
      evaporation_L: sums.evaporation_L,
      drift_L: sums.drift_L,
      blowdown_L: sums.blowdown_L,
      adiabaticWater_L: sums.adiabaticWater_L,
      humidification_L: sums.humidification_L,
    },
  }));
}

function energyParts(sums: MonthSums, supplyLossFraction: number): EnergyParts {
  const serverSupplyLoss_kWh = supplyLossFraction * sums.acCompute_kW;
  return {
    compute_kWh: sums.itLoad_kW - sums.serverFans_kW - serverSupplyLoss_kWh - sums.rectifierLoss_kW,
    serverFans_kWh: sums.serverFans_kW,
    serverSupplyLoss_kWh,
    rectifierLoss_kWh: sums.rectifierLoss_kW,
    distributionLoss_kWh: sums.distributionLoss_kW,
    upsLoss_kWh: sums.upsLoss_kW,
    switchgearLoss_kWh: sums.switchgearLoss_kW,
    transformerLoss_kWh: sums.transformerLoss_kW,
    lighting_kWh: sums.lighting_kW,
    airFans_kWh: sums.airFans_kW,
    pumps_kWh: sums.pumps_kW,
    compressors_kWh: sums.compressors_kW,
    rejectionFans_kWh: sums.rejectionFans_kW,
    humidifiers_kWh: sums.humidifiers_kW,
    heatPumps_kWh: sums.heatPumps_kW,
  };
}

/** The year's parts: sums of its months. */
export function sumOfMonths<Parts extends Readonly<Record<string, number>>>(months: readonly Parts[]): Parts {
  const [first] = months;
  if (first === undefined) throw new TypeError('A year has months.');
  return Object.fromEntries(
    Object.keys(first).map((name) => [name, sum(months.map((month) => month[name] ?? 0))]),
  ) as unknown as Parts;
}
