import { plantDefaults } from '../../models/cooling/componentDefaults.ts';
import { plantHour, type PlantHour } from '../../models/cooling/PlantHour.ts';
import type { PlantOf } from '../../models/cooling/plantSchema.ts';
import { runDryPlant, sizeDryPlant, type SizedDryPlant } from '../../models/cooling/plants/dryPlant.ts';
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
): PlantHour {
  const hour = plantHour();
  hour.heatToReject_kW = heat_kW;
  const humidityRatio = humidityRatioOfWetBulb(dryBulb_C, wetBulb_C, 101_325);
  runDryPlant(plant, { dryBulb_C, wetBulb_C, humidityRatio }, hour);
  return hour;
}

/** Power of fans and chillers in an hour. */
export const sharedPower_kW = ({ rejectionFans_kW, compressors_kW }: PlantHour): number =>
  rejectionFans_kW + compressors_kW;
