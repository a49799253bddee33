import type { PowerChain } from './chain.ts';
import { stageLoss_kW } from './stage.ts';

/** Losses between the UPS input and the devices, in one hour. */
export interface ItSide {
  rectifierLoss_kW: number;
  distributionLoss_kW: number;
  upsLoss_kW: number;
  /** The part of these losses that heats the white space; lighting is not included. */
  whiteSpaceLoss_kW: number;
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
    rectifierLoss_kW: NaN,
    distributionLoss_kW: NaN,
    upsLoss_kW: NaN,
    whiteSpaceLoss_kW: NaN,
    upsInput_kW: NaN,
  };
}

/** Scratch buffer for the input and result of {@link upstream}, reused every hour. */
export function upstreamResult(): Upstream {
  return { fed_kW: NaN, switchgearLoss_kW: NaN, transformerLoss_kW: NaN, utility_kW: NaN };
}

/**
 * Input power of the UPS for an IT load, and the downstream losses.
 *
 * @param acLoad_kW - draw of the devices on alternating current
 * @param dcLoad_kW - draw of the devices at the DC busbar, after the rectifiers
 * @param out - is filled
 */
export function itSide(chain: PowerChain, acLoad_kW: number, dcLoad_kW: number, out: ItSide): void {
  const { rectifier, distribution, ups } = chain;
  const rectifierLoss_kW = stageLoss_kW(rectifier, dcLoad_kW);
  const distributed_kW = acLoad_kW + dcLoad_kW + rectifierLoss_kW;
  const distributionLoss_kW = stageLoss_kW(distribution, distributed_kW);
  const secured_kW = distributed_kW + distributionLoss_kW;
  const upsLoss_kW = stageLoss_kW(ups, secured_kW);
  out.rectifierLoss_kW = rectifierLoss_kW;
  out.distributionLoss_kW = distributionLoss_kW;
  out.upsLoss_kW = upsLoss_kW;
  out.whiteSpaceLoss_kW =
    rectifier.whiteSpaceFraction * rectifierLoss_kW +
    distribution.whiteSpaceFraction * distributionLoss_kW +
    ups.whiteSpaceFraction * upsLoss_kW;
  out.upsInput_kW = secured_kW + upsLoss_kW;
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
