import type { PlantRun } from '../PlantRun.ts';
import { runAirsideEconomizer, type SizedAirsideEconomizer } from './airsideEconomizer.ts';
import { runDryPlant } from './dryPlant.ts';
import type { SizedDryPlant } from './sizeDryPlant.ts';
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
      return;
    case 'direct-expansion':
    case 'air-cooled-chiller':
    case 'tower-plant':
      runMechanical(plant, run);
  }
}
