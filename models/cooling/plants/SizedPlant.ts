import type { CoolingHour } from '../CoolingHour.ts';
import type { OutdoorAir } from '../OutdoorAir.ts';
import { runAirsideEconomizer, type SizedAirsideEconomizer } from './airsideEconomizer.ts';
import { runDryPlant, type SizedDryPlant } from './dryPlant.ts';
import { runMechanical, type MechanicalPlant } from './mechanical.ts';

/** A plant that is ready for the hour loop. */
export type SizedPlant = MechanicalPlant | SizedAirsideEconomizer | SizedDryPlant;

/**
 * Carries a heat for an hour, and adds what that took to the hour.
 *
 * @param heat_kW - to be carried, without the plant's own pumps
 * @returns the part of it that came over the plant's cold coil or loop, in kW: what outdoor air took by itself is not in it
 */
export function runPlant(plant: SizedPlant, heat_kW: number, outdoor: OutdoorAir, hour: CoolingHour): number {
  switch (plant.kind) {
    case 'airside-economizer':
      return runAirsideEconomizer(plant, heat_kW, outdoor, hour);
    case 'dry-plant':
      runDryPlant(plant, heat_kW, outdoor, hour);
      return heat_kW;
    case 'direct-expansion':
    case 'air-cooled-chiller':
    case 'tower-plant':
      runMechanical(plant, heat_kW, outdoor, hour);
      return heat_kW;
  }
}
