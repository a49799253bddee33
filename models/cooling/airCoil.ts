import { carriedFraction, counterflow, type Counterflow } from './equipment/counterflow.ts';

/** A water coil that cools air, in an air handler, an in-row cooler or a rear door: air gives heat to water. */
export interface AirCoil extends Counterflow {
  readonly supplyAir_C: number;
  readonly returnAir_C: number;
  readonly water_C: number;
  /** Warmest water with which the coil carries the whole heat at full load. */
  readonly warmestWater_C: number;
  /** Heat at full speed of its fans, with their power. */
  readonly full_kW: number;
  /** Whether it carries the whole heat at every load. */
  readonly isEnough: boolean;
}

/** Design of a coil. */
interface AirCoilDesign {
  readonly supplyAir_C: number;
  readonly airRise_K: number;
  readonly water_C: number;
  readonly waterRise_K: number;
  readonly approach_K: number;
  readonly full_kW: number;
}

/** Differences below this are rounding. */
const ROUNDING_K = 1e-6;

/** A coil for its air, its water and the approach that it is built for. */
export function airCoil(design: AirCoilDesign): AirCoil {
  const { supplyAir_C, airRise_K, water_C, waterRise_K, full_kW } = design;
  const exchanger = counterflow({
    approach_K: design.approach_K,
    warmRise_K: airRise_K,
    coldRise_K: waterRise_K,
  });
  const warmestWater_C = supplyAir_C - exchanger.approach_K;
  return {
    ...exchanger,
    supplyAir_C,
    returnAir_C: supplyAir_C + airRise_K,
    water_C,
    warmestWater_C,
    full_kW,
    isEnough: water_C <= warmestWater_C + ROUNDING_K,
  };
}

/** Share of the heat that a coil carries at a load. */
export function coilFraction(coil: AirCoil, heat_kW: number): number {
  return carriedFraction(coil, coil.returnAir_C - coil.water_C, heat_kW / coil.full_kW);
}

/**
 * Heat that a coil carries to the plant. The rest stays in the hall and is unmet: water that is not colder than the air cannot
 * cool it.
 */
export function carriedByCoil_kW(coil: AirCoil, heat_kW: number): number {
  return coil.isEnough ? heat_kW : heat_kW * coilFraction(coil, heat_kW);
}
