import { monthly, monthlyEnergy_kWh } from '../series/Column.ts';
import { sum } from '../math/sum.ts';
import type { PlantColumns } from '../simulate/PlantColumns.ts';
import type { Year } from '../simulate/Year.ts';
import type { EnergyParts, WaterParts } from './plantSchema.ts';

/** Electricity and water of one month, by part. */
export interface MonthParts {
  readonly month: number;
  readonly energy: EnergyParts;
  readonly water: WaterParts;
}

/** Powers whose energy is a part of the facility's as it stands. */
const powers = {
  serverFans_kWh: 'serverFans_kW',
  rectifierLoss_kWh: 'rectifierLoss_kW',
  distributionLoss_kWh: 'distributionLoss_kW',
  upsLoss_kWh: 'upsLoss_kW',
  switchgearLoss_kWh: 'switchgearLoss_kW',
  transformerLoss_kWh: 'transformerLoss_kW',
  lighting_kWh: 'lighting_kW',
  airFans_kWh: 'airFans_kW',
  pumps_kWh: 'pumps_kW',
  compressors_kWh: 'compressors_kW',
  rejectionFans_kWh: 'rejectionFans_kW',
  humidifiers_kWh: 'humidifiers_kW',
  heatPumps_kWh: 'heatPumps_kW',
} as const satisfies Partial<Record<keyof EnergyParts, keyof PlantColumns>>;

const waters = ['evaporation_L', 'drift_L', 'blowdown_L', 'adiabaticWater_L', 'humidification_L'] as const;

/**
 * Electricity and water of each month, by part. What is left of the IT load without fans and without the losses of the devices' own
 * supplies is computing.
 *
 * @param supplyLossFraction - of the draw of AC-fed devices
 */
export function monthlyParts(year: Year, plant: PlantColumns, supplyLossFraction: number): MonthParts[] {
  const { calendar } = year;
  const it = monthlyEnergy_kWh(year.itLoad_kW, calendar);
  const dc = monthlyEnergy_kWh(plant.dcLoad_kW, calendar);
  const energies = Object.entries(powers).map(
    ([name, column]) => [name, monthlyEnergy_kWh(plant[column], calendar)] as const,
  );
  const volumes = waters.map((name) => [name, monthly(plant[name], calendar)] as const);
  return it.map((it_kWh, index) => {
    const at = (months: readonly number[]): number => months[index] ?? 0;
    const of = <Name extends string>(entries: readonly (readonly [Name, readonly number[]])[]) =>
      Object.fromEntries(entries.map(([name, months]) => [name, at(months)])) as Record<Name, number>;
    const parts = of(energies) as Omit<EnergyParts, 'compute_kWh' | 'serverSupplyLoss_kWh'>;
    const acFraction = it_kWh > 0 ? 1 - at(dc) / it_kWh : 0;
    // Fans are counted with the supplies that feed them.
    const serverSupplyLoss_kWh = supplyLossFraction * acFraction * (it_kWh - parts.serverFans_kWh);
    const compute_kWh = it_kWh - parts.serverFans_kWh - serverSupplyLoss_kWh;
    return {
      month: index + 1,
      energy: { compute_kWh, serverSupplyLoss_kWh, ...parts },
      water: of(volumes),
    };
  });
}

/** The year's parts: sums of its months. */
export function sumOfMonths<Parts extends Readonly<Record<string, number>>>(months: readonly Parts[]): Parts {
  const [first] = months;
  if (first === undefined) throw new TypeError('A year has months.');
  return Object.fromEntries(
    Object.keys(first).map((name) => [name, sum(months.map((month) => month[name] ?? 0))]),
  ) as unknown as Parts;
}
