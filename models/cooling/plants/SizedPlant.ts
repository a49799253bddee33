import type { OutdoorAir } from '../OutdoorAir.ts';
import type { PlantHour } from '../PlantHour.ts';
import { runAirsideEconomizer, type SizedAirsideEconomizer } from './airsideEconomizer.ts';
import { runDryPlant, type SizedDryPlant } from './dryPlant.ts';
import { runMechanical, type MechanicalPlant } from './mechanical.ts';

/** A plant that is ready for the hour loop. */
export type SizedPlant = MechanicalPlant | SizedAirsideEconomizer | SizedDryPlant;

/** Rejects the heat of an hour, and adds power, water and heat flows to the hour. */
export function runPlant(plant: SizedPlant, outdoor: OutdoorAir, hour: PlantHour): void {
  hour.coilHeat_kW = hour.heatToReject_kW;
  switch (plant.kind) {
    case 'airside-economizer':
      runAirsideEconomizer(plant, outdoor, hour);
      return;
    case 'dry-plant':
      runDryPlant(plant, outdoor, hour);
      return;
    case 'direct-expansion':
    case 'air-cooled-chiller':
    case 'tower-plant':
      runMechanical(plant, outdoor, hour);
  }
}
