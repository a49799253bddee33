import type { PlantRun } from '../PlantRun.ts';
import { runAirsideEconomizer, type SizedAirsideEconomizer } from './airsideEconomizer.ts';
import { runDryPlant, type SizedDryPlant } from './dryPlant.ts';
import { runMechanical, type MechanicalPlant } from './mechanical.ts';

/** A plant that is ready for the hour loop. */
export type SizedPlant = MechanicalPlant | SizedAirsideEconomizer | SizedDryPlant;

/** Rejects the heat of hours, and adds power, water and heat flows to them. */
export function runPlant(plant: SizedPlant, run: PlantRun): void {
  switch (plant.kind) {
    case 'airside-economizer':
      runAirsideEconomizer(plant, run);
      return;
    case 'dry-plant':
      runDryPlant(plant, run);
      break;
    case 'direct-expansion':
    case 'air-cooled-chiller':
    case 'tower-plant':
      runMechanical(plant, run);
  }
  run.coilHeat_kWh = heatOf_kWh(run);
}

/** Heat of all hours of a run. */
function heatOf_kWh({ hours, count, heat_kW }: PlantRun): number {
  let heat_kWh = 0;
  for (let index = 0; index < count; index += 1) heat_kWh += heat_kW[hours[index] ?? 0] ?? 0;
  return heat_kWh;
}
