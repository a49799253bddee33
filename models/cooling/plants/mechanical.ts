import type { OutdoorAir } from '../OutdoorAir.ts';
import type { PlantHour } from '../PlantHour.ts';
import { runAirCooledChiller, type SizedAirCooledChiller } from './airCooledChiller.ts';
import { runDirectExpansion, type SizedDirectExpansion } from './directExpansion.ts';
import type { SizedTowerPlant } from './sizeTowerPlant.ts';
import { runTowerPlant } from './towerPlant.ts';

/** Mechanical plants that can back up an airside economizer. */
export type MechanicalPlant = SizedDirectExpansion | SizedAirCooledChiller | SizedTowerPlant;

/** Rejects the heat of an hour with a mechanical plant. */
export function runMechanical(plant: MechanicalPlant, outdoor: OutdoorAir, hour: PlantHour): void {
  switch (plant.kind) {
    case 'direct-expansion':
      runDirectExpansion(plant, outdoor, hour);
      return;
    case 'air-cooled-chiller':
      runAirCooledChiller(plant, outdoor, hour);
      return;
    case 'tower-plant':
      runTowerPlant(plant, outdoor, hour);
  }
}
