import { coolantFlow_L_min } from '../physics/coolant.ts';
import type { AirSide, CoolingSystem, LiquidSide } from './CoolingSystem.ts';
import type { Units } from './plants/duty.ts';
import type { SizedPlant } from './plants/SizedPlant.ts';
import { waterFlow_L_s } from './plants/waterPump.ts';

/** What a loop carries heat with, and between which machines it circulates. */
export type LoopKind = 'room-air' | 'coolant' | 'hall-water' | 'tower-water';

/** Machine that rejects the heat of a circuit. */
export type CircuitPlant =
  | 'direct-expansion'
  | 'air-cooled-chiller'
  | 'water-cooled-chiller'
  | 'dry-cooler'
  | 'adiabatic-cooler'
  | 'tower';

/** What of a circuit cools without compressors while the weather allows it, in addition to its machine. */
export type CircuitEconomizer =
  | 'none'
  | 'airside'
  | 'airside-evaporative'
  | 'free-cooling-coil'
  | 'waterside';

/** A loop of a circuit at the design hour. Fields that do not apply are null. */
export interface CircuitLoop {
  readonly kind: LoopKind;
  readonly supply_C: number;
  readonly return_C: number;
  /** Heat that the flow carries, with that of the machines before it. */
  readonly heat_kW: number;
  readonly flow_L_s: number | null;
  readonly airflow_m3_s: number | null;
}

/** The way of the heat from the hall to the outdoor air, at the design hour. */
export interface CoolingCircuit {
  readonly serves: 'air' | 'liquid';
  readonly plant: CircuitPlant;
  readonly economizer: CircuitEconomizer;
  /** Whether chillers carry the heat that coolers or towers cannot. */
  readonly hasTrim: boolean;
  /** Loops from the hall outwards. */
  readonly loops: readonly CircuitLoop[];
}

/**
 * The circuits of a cooling system, sized for its design hours: one for the room air, and one for the liquid if there is one.
 *
 * @param units - required and running units of the plants
 * @param wetBulb_C - of the most humid design hour, which towers are sized for
 */
export function coolingCircuits(
  { air, liquid }: CoolingSystem,
  units: Units,
  wetBulb_C: number,
): CoolingCircuit[] {
  return [
    airCircuit(air, units, wetBulb_C),
    ...(liquid === null ? [] : [liquidCircuit(liquid, units, wetBulb_C)]),
  ];
}

function airCircuit(air: AirSide, units: Units, wetBulb_C: number): CoolingCircuit {
  const { plant, supplyAir_C, airRise_K, airflow_m3_s, coilWater_C, coilRise_K, design_kW } = air;
  const machine = plant.kind === 'airside-economizer' ? plant.mechanical : plant;
  const roomAir: CircuitLoop = {
    kind: 'room-air',
    supply_C: supplyAir_C,
    return_C: supplyAir_C + airRise_K,
    heat_kW: design_kW,
    flow_L_s: null,
    airflow_m3_s,
  };
  return {
    serves: 'air',
    ...machineOf(machine),
    ...(plant.kind === 'airside-economizer'
      ? { economizer: plant.adiabaticFraction > 0 ? ('airside-evaporative' as const) : ('airside' as const) }
      : {}),
    loops: [
      roomAir,
      ...waterLoop(machine, { supply_C: coilWater_C, rise_K: coilRise_K, units }),
      ...towerLoop(machine, wetBulb_C),
    ],
  };
}

function liquidCircuit(liquid: LiquidSide, units: Units, wetBulb_C: number): CoolingCircuit {
  const { plant, coolant, design_kW, supplyWater_C, waterRise_K } = liquid;
  const coolantLoop =
    coolant === null
      ? []
      : [
          {
            kind: 'coolant' as const,
            supply_C: coolant.supply_C,
            return_C: coolant.supply_C + coolant.rise_K,
            heat_kW: design_kW,
            // Within the range of the coolant property data, as in the equipment schedule.
            flow_L_s:
              coolantFlow_L_min(
                design_kW,
                coolant.rise_K,
                coolant.coolant,
                Math.min(70, coolant.supply_C + coolant.rise_K / 2),
              ) / 60,
            airflow_m3_s: null,
          },
        ];
  return {
    serves: 'liquid',
    ...machineOf(plant),
    loops: [
      ...coolantLoop,
      ...waterLoop(plant, { supply_C: supplyWater_C, rise_K: waterRise_K, units }),
      ...towerLoop(plant, wetBulb_C),
    ],
  };
}

function machineOf(plant: SizedPlant): Pick<CoolingCircuit, 'plant' | 'economizer' | 'hasTrim'> {
  switch (plant.kind) {
    case 'airside-economizer':
      return machineOf(plant.mechanical);
    case 'direct-expansion':
      return { plant: 'direct-expansion', economizer: 'none', hasTrim: false };
    case 'air-cooled-chiller':
      return {
        plant: 'air-cooled-chiller',
        economizer: plant.hasCoil ? 'free-cooling-coil' : 'none',
        hasTrim: false,
      };
    case 'dry-plant':
      return {
        plant: plant.adiabaticFraction > 0 ? 'adiabatic-cooler' : 'dry-cooler',
        economizer: 'none',
        hasTrim: plant.bank !== null,
      };
    case 'tower-plant':
      // Towers with trim chillers are water-cooled chillers with a waterside economizer.
      return plant.bank === null
        ? { plant: 'tower', economizer: 'none', hasTrim: false }
        : {
            plant: 'water-cooled-chiller',
            economizer: plant.hasExchanger ? 'waterside' : 'none',
            hasTrim: false,
          };
  }
}

/** The water between hall and plant at the design hour, with the heat of its pumps; none where refrigerant cools the air. */
function waterLoop(
  plant: SizedPlant,
  { supply_C, rise_K, units }: { readonly supply_C: number; readonly rise_K: number; readonly units: Units },
): CircuitLoop[] {
  if (plant.kind === 'direct-expansion' || plant.kind === 'airside-economizer') return [];
  const heat_kW = (plant.capacity_kW * units.neededCount) / units.runningCount;
  const flowRatio = plant.kind === 'dry-plant' ? plant.flowRatio : 1;
  return [
    {
      kind: 'hall-water',
      supply_C,
      return_C: supply_C + rise_K,
      heat_kW,
      flow_L_s: waterFlow_L_s(heat_kW, rise_K) * flowRatio,
      airflow_m3_s: null,
    },
  ];
}

/** The water between plant and towers in the most humid design hour; none without towers. */
function towerLoop(plant: SizedPlant, wetBulb_C: number): CircuitLoop[] {
  if (plant.kind !== 'tower-plant') return [];
  const coldest_C = plant.bank === null ? plant.coldestTowerWater_C : plant.coldestCondenserWater_C;
  const supply_C = Math.max(wetBulb_C + plant.towerApproach_K, coldest_C);
  return [
    {
      kind: 'tower-water',
      supply_C,
      return_C: supply_C + plant.towerRange_K,
      heat_kW: plant.designRejected_kW,
      flow_L_s: plant.towerFlow_kg_s,
      airflow_m3_s: null,
    },
  ];
}
