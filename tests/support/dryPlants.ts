import { plantDefaults } from '../../models/cooling/componentDefaults.ts';
import { coolingFigures, type CoolingFigures } from '../../models/cooling/CoolingFigures.ts';
import { listHours, plantRun } from '../../models/cooling/PlantRun.ts';
import type { PlantOf } from '../../models/cooling/plantSchema.ts';
import { runDryPlant } from '../../models/cooling/plants/dryPlant.ts';
import { sizeDryPlant, type SizedDryPlant } from '../../models/cooling/plants/sizeDryPlant.ts';
import { unitsOf, type Duty } from '../../models/cooling/plants/duty.ts';
import { humidityRatioOfWetBulb } from '../../models/physics/wetBulb.ts';

/** Values of a plant without their sources. */
function valuesOf<Values extends object>(sourced: {
  readonly [Name in keyof Values]: { readonly value: Values[Name] };
}): Values {
  return Object.fromEntries(
    Object.entries<{ readonly value: unknown }>(sourced).map(([name, { value }]) => [name, value]),
  ) as Values;
}

export const dryCooler: PlantOf<'dry-cooler'> = {
  kind: 'dry-cooler',
  ...valuesOf<Omit<PlantOf<'dry-cooler'>, 'kind'>>(plantDefaults['dry-cooler']),
};
export const adiabaticCooler: PlantOf<'adiabatic-cooler'> = {
  kind: 'adiabatic-cooler',
  ...valuesOf<Omit<PlantOf<'adiabatic-cooler'>, 'kind'>>(plantDefaults['adiabatic-cooler']),
};

/** A plant for 1000 kW with water of 32 to 42 °C at sea level, with changes. */
export function dryPlant(
  plant: PlantOf<'dry-cooler'> | PlantOf<'adiabatic-cooler'> = dryCooler,
  changes: Partial<Duty> = {},
): SizedDryPlant {
  return sizeDryPlant(plant, {
    design_kW: 1000,
    supply_C: 32,
    rise_K: 10,
    units: unitsOf('N', 4),
    design: { dryBulb_C: 38, wetBulb_C: 24, pressure_Pa: 101_325 },
    ...changes,
  });
}

/** An hour of a plant at sea level. */
export function dryHour(
  plant: SizedDryPlant,
  heat_kW: number,
  dryBulb_C: number,
  wetBulb_C = dryBulb_C - 8,
): CoolingFigures {
  return dryHours(plant, heat_kW, [[dryBulb_C, wetBulb_C]]);
}

/** What a plant adds up over hours with the same heat at sea level, each of a dry bulb and a wet bulb. */
export function dryHours(
  plant: SizedDryPlant,
  heat_kW: number,
  air: readonly (readonly [dryBulb_C: number, wetBulb_C: number])[],
): CoolingFigures {
  const run = plantRun();
  run.sums = coolingFigures();
  run.air = {
    dryBulb_C: Float64Array.from(air, ([dryBulb_C]) => dryBulb_C),
    wetBulb_C: Float64Array.from(air, ([, wetBulb_C]) => wetBulb_C),
    humidityRatio: Float64Array.from(air, ([dryBulb_C, wetBulb_C]) =>
      humidityRatioOfWetBulb(dryBulb_C, wetBulb_C, 101_325),
    ),
  };
  listHours(run, air.length);
  run.heat_kW.fill(heat_kW, 0, air.length);
  runDryPlant(plant, run);
  return run.sums;
}

/** Power of fans and chillers in an hour. */
export const sharedPower_kW = ({ rejectionFans_kW, compressors_kW }: CoolingFigures): number =>
  rejectionFans_kW + compressors_kW;
