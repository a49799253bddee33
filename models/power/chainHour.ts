import type { PowerChain } from './chain.ts';
import { stageLoss_kW } from './stage.ts';

/** Losses between the UPS's input and the devices, in one hour. */
export interface ItSide {
  rectifierLoss_kW: number;
  distributionLoss_kW: number;
  upsLoss_kW: number;
  /** The part of these losses that heats the white space; lighting comes on top. */
  whiteSpaceLoss_kW: number;
  upsInput_kW: number;
}

/** What the switchgear feeds, what is lost before it, and what the utility delivers, in one hour. */
export interface Upstream {
  /**
   * All that the switchgear feeds: input of the UPS, cooling and lighting. It is handed over here, as the answer is: a fraction that
   * is an argument of a call would be put on the heap every hour.
   */
  fed_kW: number;
  switchgearLoss_kW: number;
  transformerLoss_kW: number;
  utility_kW: number;
}

/**
 * A place for the answers of {@link itSide}, used for every hour again. NaN until it is filled, so that its fields hold fractions
 * from the start: a place that began with whole numbers would be made anew at the first one.
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

/** A place for what {@link upstream} is asked and answers, used for every hour again. */
export function upstreamResult(): Upstream {
  return { fed_kW: NaN, switchgearLoss_kW: NaN, transformerLoss_kW: NaN, utility_kW: NaN };
}

/**
 * What the UPS draws for an IT load, and what is lost behind it.
 *
 * @param acLoad_kW - draw of the devices on alternating current
 * @param dcLoad_kW - draw of the devices at the dc busbar, behind the rectifiers
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
 * What the utility delivers, and what is lost before the switchgear's feeders.
 *
 * @param hour - says what is fed; the rest is filled
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
