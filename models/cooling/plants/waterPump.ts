import { prepareMover, type Mover } from '../movers.ts';
import { pumpPower_kW } from '../../physics/mover.ts';
import { WATER_HEAT_kJ_kgK } from '../../physics/water.ts';
import type { Duty, Units } from './duty.ts';

/** Density of the cold and mild water that plant pumps move, 1 kg per litre. */
const WATER_kg_m3 = 1000;

/** Share of pump power that constant pressure makes linear; 0.2 to 0.4, engineering default. */
const STATIC_FRACTION = 0.3;
/** Minimum pump speed; engineering default. */
const MINIMUM_FRACTION = 0.35;

/** Duty of the pumps of a water loop. */
interface WaterLoop {
  readonly design_kW: number;
  readonly rise_K: number;
  readonly pressure_kPa: number;
  readonly efficiency: number;
  readonly units: Units;
  /** Power over that with water; default: 1. */
  readonly powerRatio?: number;
}

/**
 * The pumps of a water loop: P = Δp V / η at the design flow, the affinity laws below it.
 *
 * Source: Lei & Masanet 2020 for the design flow; part load as in movers.ts.
 */
export function waterPump({
  design_kW,
  rise_K,
  pressure_kPa,
  efficiency,
  units,
  powerRatio = 1,
}: WaterLoop): Mover {
  const flow_kg_s = waterFlow_L_s(design_kW, rise_K);
  const runningRatio = units.runningCount / units.neededCount;
  return prepareMover({
    rated_kW: pumpPower_kW(flow_kg_s, WATER_kg_m3, pressure_kPa, efficiency) * runningRatio * powerRatio,
    design_kW,
    runningRatio,
    minimumFraction: MINIMUM_FRACTION,
    staticFraction: STATIC_FRACTION,
    exponent: 3,
  });
}

/** Duty of a plant including the heat of the loop pumps. */
interface PumpedDuty {
  readonly pump: Mover;
  readonly withPump: Duty;
}

/**
 * The pumps of the loop between the hall and a plant, whose heat the plant rejects too.
 *
 * @param powerRatio - pump power over that with water
 */
export function pumpedDuty(
  plant: { readonly pumpPressure_kPa: number; readonly pumpEfficiency: number },
  duty: Duty,
  powerRatio = 1,
): PumpedDuty {
  const pump = waterPump({
    design_kW: duty.design_kW,
    rise_K: duty.rise_K,
    pressure_kPa: plant.pumpPressure_kPa,
    efficiency: plant.pumpEfficiency,
    units: duty.units,
    powerRatio,
  });
  return { pump, withPump: { ...duty, design_kW: duty.design_kW + pump.rated_kW } };
}

/** Water flow for a heat at a temperature rise, in L/s. */
export function waterFlow_L_s(heat_kW: number, rise_K: number): number {
  return heat_kW / (WATER_HEAT_kJ_kgK * rise_K);
}
