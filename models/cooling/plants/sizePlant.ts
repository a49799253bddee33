import type { PlantOf, ResolvedPlant } from '../plantSchema.ts';
import type { AirCoil } from '../airCoil.ts';
import { sizeAirCooledChiller } from './airCooledChiller.ts';
import { sizeAirsideEconomizer } from './airsideEconomizer.ts';
import { sizeDirectExpansion } from './directExpansion.ts';
import { sizeDryPlant } from './sizeDryPlant.ts';
import type { Duty } from './duty.ts';
import type { MechanicalPlant } from './mechanical.ts';
import type { SizedPlant } from './SizedPlant.ts';
import { sizeTowerPlant } from './sizeTowerPlant.ts';

/** Air that circulates in the room. */
export interface CirculatingAir {
  readonly supplyAir_C: number;
  readonly airRise_K: number;
  /** Chilled water of the air coils. */
  readonly coilWater_C: number;
  /** Null if refrigerant cools the air. */
  readonly coil: AirCoil | null;
}

type LiquidPlant = Exclude<ResolvedPlant, PlantOf<'direct-expansion'> | PlantOf<'airside-economizer'>>;

/** Whether a plant cools water, as liquid heat capture requires. */
export function coolsWater(plant: ResolvedPlant): plant is LiquidPlant {
  return plant.kind !== 'direct-expansion' && plant.kind !== 'airside-economizer';
}

/** Sizes a plant that rejects the heat of a water loop. */
export function sizeWaterPlant(plant: LiquidPlant, duty: Duty): SizedPlant {
  switch (plant.kind) {
    case 'air-cooled-chiller':
      return sizeAirCooledChiller(plant, duty);
    case 'water-cooled-chiller':
    case 'tower':
      return sizeTowerPlant(plant, duty);
    case 'dry-cooler':
    case 'adiabatic-cooler':
      return sizeDryPlant(plant, duty);
  }
}

/** Sizes a plant that rejects the heat of the room air: through a water coil, a refrigerant coil, or by outdoor air. */
export function sizeAirPlant(
  plant: ResolvedPlant,
  duty: Omit<Duty, 'supply_C'>,
  air: CirculatingAir,
): SizedPlant {
  if (plant.kind === 'airside-economizer') {
    return sizeAirsideEconomizer(plant, sizeMechanical(plant.mechanical, duty, air), air, duty.design);
  }
  if (plant.kind === 'direct-expansion') return sizeMechanical(plant, duty, air);
  return sizeWaterPlant(plant, { ...duty, supply_C: air.coilWater_C });
}

function sizeMechanical(
  plant: PlantOf<'airside-economizer'>['mechanical'],
  duty: Omit<Duty, 'supply_C'>,
  air: CirculatingAir,
): MechanicalPlant {
  switch (plant.kind) {
    case 'direct-expansion':
      return sizeDirectExpansion(plant, { ...duty, supply_C: air.supplyAir_C });
    case 'air-cooled-chiller':
      return sizeAirCooledChiller(plant, { ...duty, supply_C: air.coilWater_C });
    case 'water-cooled-chiller':
      return sizeTowerPlant(plant, { ...duty, supply_C: air.coilWater_C });
  }
}
