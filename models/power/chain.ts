import { ModelError } from '../problems/ModelError.ts';
import { resolveChain } from './chainResolve.ts';
import type { ChainPower } from './chainSchema.ts';
import { sizeStage, stageLoss_kW, type SizedStage } from './stage.ts';

/** Design loads of a power chain, each at its maximum. */
export interface DesignLoads {
  /** IT load at the input of the racks. */
  readonly it_kW: number;
  /** The part that reaches DC busbars behind power shelves. */
  readonly dc_kW: number;
  /** Cooling and all other loads fed from the switchgear, without UPS. */
  readonly mechanical_kW: number;
}

/** A power chain for the hour loop; frozen. */
export interface PowerChain {
  readonly transformer: SizedStage;
  readonly switchgear: SizedStage;
  readonly ups: SizedStage;
  readonly distribution: SizedStage;
  /** The power shelves inside the racks, whose loss is part of the IT load: see {@link DesignLoads}. */
  readonly rectifier: SizedStage;
  /** Lighting and small power, constant; it heats the white space and is fed without UPS. */
  readonly lighting_kW: number;
}

/**
 * Sizes a power chain from the rack outwards: each stage for its downstream design load and losses.
 *
 *     utility -> transformer -> switchgear -> UPS -> distribution -> racks: IT on alternating current
 *                                   |                                     `-> rectifiers -> IT on direct current
 *                                   `-> cooling, lighting
 *
 * @param power - as stated in the plan
 * @param loads - design loads, from 0
 * @throws ModelError `out-of-range` for a load below 0 or above 1e9 kW, and if the DC load exceeds the IT load
 */
export function sizeChain(power: ChainPower, loads: DesignLoads): PowerChain {
  const { it_kW, dc_kW, mechanical_kW } = loads;
  refuseImpossible(loads);
  const { stages, lightingFraction } = resolveChain(power, dc_kW);
  const lighting_kW = lightingFraction * it_kW;

  const rectifier = sizeStage(stages.rectifier, dc_kW);
  const distribution = sizeStage(stages.distribution, it_kW);
  const secured_kW = it_kW + stageLoss_kW(distribution, it_kW);
  const ups = sizeStage(stages.ups, secured_kW);
  const switched_kW = secured_kW + stageLoss_kW(ups, secured_kW) + lighting_kW + mechanical_kW;
  const switchgear = sizeStage(stages.switchgear, switched_kW);
  const transformer = sizeStage(stages.transformer, switched_kW + stageLoss_kW(switchgear, switched_kW));
  return Object.freeze({ transformer, switchgear, ups, distribution, rectifier, lighting_kW });
}

/** A terawatt: far above any site, and far below the overflow of sums of losses. */
const MAX_LOAD_kW = 1e9;

function refuseImpossible(loads: DesignLoads): void {
  const { it_kW, dc_kW, mechanical_kW } = loads;
  const isLoad = (load_kW: number): boolean => load_kW >= 0 && load_kW <= MAX_LOAD_kW;
  if (isLoad(it_kW) && isLoad(dc_kW) && isLoad(mechanical_kW) && dc_kW <= it_kW) return;
  throw new ModelError(
    'out-of-range',
    `A power chain requires loads from 0 to 1e9 kW, and the DC load must not exceed the IT load; given: IT ${String(it_kW)}, DC ${String(dc_kW)}, mechanical ${String(mechanical_kW)} kW.`,
  );
}
