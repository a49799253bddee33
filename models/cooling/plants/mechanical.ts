import type { PlantRun } from '../PlantRun.ts';
import { runAirCooledChiller, type SizedAirCooledChiller } from './airCooledChiller.ts';
import { runDirectExpansion, type SizedDirectExpansion } from './directExpansion.ts';
import type { SizedTowerPlant } from './sizeTowerPlant.ts';
import { runTowerPlant } from './towerPlant.ts';

/** Mechanical plants that can back up an airside economizer. */
export type MechanicalPlant = SizedDirectExpansion | SizedAirCooledChiller | SizedTowerPlant;

/** Rejects the heat of hours with a mechanical plant. */
export function runMechanical(plant: MechanicalPlant, run: PlantRun): void {
  switch (plant.kind) {
    case 'direct-expansion':
      runDirectExpansion(plant, run);
      return;
    case 'air-cooled-chiller':
      runAirCooledChiller(plant, run);
      return;
    case 'tower-plant':
      runTowerPlant(plant, run);
  }
}
