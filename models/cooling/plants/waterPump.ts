import { prepareMover, type Mover } from '../movers.ts';
import { WATER_HEAT_kJ_kgK } from '../../physics/water.ts';
import type { Units } from './duty.ts';

/** kg per L; the pumps of a plant move cold and mild water. */
const WATER_kg_L = 1;

/** Share of a pump's power that a held pressure makes linear; 0.2 to 0.4, engineering default. */
const STATIC_FRACTION = 0.3;
/** Slowest pump; engineering default. */
const MINIMUM_FRACTION = 0.35;

/** What a water loop's pumps have to do. */
interface WaterLoop {
  readonly design_kW: number;
  readonly rise_K: number;
  readonly pressure_kPa: number;
  readonly efficiency: number;
  readonly units: Units;
}

/**
 * The pumps of a water loop: P = Δp V / η at the design flow, the affinity laws below it.
 *
 * Source: Lei & Masanet 2020 for P = Δp m / (1000 η ρ); part load as {@link moverPower_kW}.
 */
export function waterPump({ design_kW, rise_K, pressure_kPa, efficiency, units }: WaterLoop): Mover {
  const flow_L_s = waterFlow_L_s(design_kW, rise_K);
  const runningRatio = units.runningCount / units.neededCount;
  return prepareMover({
    rated_kW: ((flow_L_s / 1000) * pressure_kPa * runningRatio) / efficiency,
    design_kW,
    runningRatio,
    minimumFraction: MINIMUM_FRACTION,
    staticFraction: STATIC_FRACTION,
    exponent: 3,
  });
}

/** Flow of water that carries a heat at a rise, in L/s. */
export function waterFlow_L_s(heat_kW: number, rise_K: number): number {
  return heat_kW / (WATER_HEAT_kJ_kgK * rise_K * WATER_kg_L);
}
