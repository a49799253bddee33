import type { CoolingHour } from '../CoolingHour.ts';
import type { OutdoorAir } from '../OutdoorAir.ts';
import { runAirCooledChiller, type SizedAirCooledChiller } from './airCooledChiller.ts';
import { runDirectExpansion, type SizedDirectExpansion } from './directExpansion.ts';
import { runTowerPlant, type SizedTowerPlant } from './towerPlant.ts';

/** What can stand behind an airside economizer. */
export type MechanicalPlant = SizedDirectExpansion | SizedAirCooledChiller | SizedTowerPlant;

/** Carries a heat for an hour with a mechanical plant. */
export function runMechanical(
  plant: MechanicalPlant,
  heat_kW: number,
  outdoor: OutdoorAir,
  hour: CoolingHour,
): void {
  switch (plant.kind) {
    case 'direct-expansion':
      runDirectExpansion(plant, heat_kW, outdoor, hour);
      return;
    case 'air-cooled-chiller':
      runAirCooledChiller(plant, heat_kW, outdoor, hour);
      return;
    case 'tower-plant':
      runTowerPlant(plant, heat_kW, outdoor, hour);
  }
}
