import type { PowerChain } from './chain.ts';
import { stageLoss_kW } from './stage.ts';

/** Losses between the UPS input and the racks, in one hour. */
export interface ItSide {
  distributionLoss_kW: number;
  upsLoss_kW: number;
  /** The part of these losses that heats the white space; lighting is not included. */
  whiteSpaceLoss_kW: number;
  upsOutput_kW: number;
  upsInput_kW: number;
}

/** Load of the switchgear, upstream losses, and utility power, in one hour. */
export interface Upstream {
  /**
   * Total load of the switchgear: UPS input, cooling and lighting. It is passed in this object, as the result is: a fraction
   * passed as an argument would be allocated on the heap every hour.
   */
  fed_kW: number;
  switchgearLoss_kW: number;
  transformerLoss_kW: number;
  utility_kW: number;
}

/**
 * Scratch buffer for the result of {@link itSide}, reused every hour. NaN until filled, so that its fields are floating-point
 * from the start: an object that starts with integers would be reallocated at the first fraction.
 */
export function itSideResult(): ItSide {
  return {
    distributionLoss_kW: NaN,
    upsLoss_kW: NaN,
    whiteSpaceLoss_kW: NaN,
    upsOutput_kW: NaN,
    upsInput_kW: NaN,
  };
}

/** Scratch buffer for the input and result of {@link upstream}, reused every hour. */
export function upstreamResult(): Upstream {
  return { fed_kW: NaN, switchgearLoss_kW: NaN, transformerLoss_kW: NaN, utility_kW: NaN };
}

/**
 * Input power of the UPS for an IT load, and the losses downstream of it. Power shelves are inside the racks, and their loss is
 * part of the load.
 *
 * @param it_kW - load at the input of the racks
 * @param out - is filled
 */
export function itSide(chain: PowerChain, it_kW: number, out: ItSide): void {
  const { distribution, ups } = chain;
  const distributionLoss_kW = stageLoss_kW(distribution, it_kW);
  const upsOutput_kW = it_kW + distributionLoss_kW;
  const upsLoss_kW = stageLoss_kW(ups, upsOutput_kW);
  out.distributionLoss_kW = distributionLoss_kW;
  out.upsLoss_kW = upsLoss_kW;
  out.whiteSpaceLoss_kW =
    distribution.whiteSpaceFraction * distributionLoss_kW + ups.whiteSpaceFraction * upsLoss_kW;
  out.upsOutput_kW = upsOutput_kW;
  out.upsInput_kW = upsOutput_kW + upsLoss_kW;
}

/**
 * The part of the shelves' loss that does not heat the white space.
 *
 * @param shelfLoss_kW - loss of all power shelves
 */
export function shelfHeatOutside_kW({ rectifier }: PowerChain, shelfLoss_kW: number): number {
  return rectifier.requiredCount === 0 ? 0 : (1 - rectifier.whiteSpaceFraction) * shelfLoss_kW;
}

/**
 * Utility power, and the losses upstream of the switchgear's feeders.
 *
 * @param hour - states the load of the switchgear; the other fields are filled
 */
export function upstream(chain: PowerChain, hour: Upstream): void {
  const { fed_kW } = hour;
  const switchgearLoss_kW = stageLoss_kW(chain.switchgear, fed_kW);
  const transformed_kW = fed_kW + switchgearLoss_kW;
  const transformerLoss_kW = stageLoss_kW(chain.transformer, transformed_kW);
  hour.switchgearLoss_kW = switchgearLoss_kW;
  hour.transformerLoss_kW = transformerLoss_kW;
  hour.utility_kW = transformed_kW + transformerLoss_kW;
}
