import { saturationPressure_Pa } from './saturationPressure.ts';

/**
 * Relative humidity: vapour pressure over saturation pressure at the dry bulb. Above 1 in fog.
 *
 * Source: ASHRAE Handbook of Fundamentals 2017, ch. 1, eq. 12 and 22.
 *
 * @param dryBulb_C - from -100 to 200 °C
 * @param vapourPressure_Pa - partial pressure of the vapour
 * @throws ModelError `out-of-range`
 */
export function relativeHumidityFraction(dryBulb_C: number, vapourPressure_Pa: number): number {
  return vapourPressure_Pa / saturationPressure_Pa(dryBulb_C);
}

/**
 * Vapour pressure of air at a relative humidity.
 *
 * Source: ASHRAE Handbook of Fundamentals 2017, ch. 1, eq. 12 and 22.
 *
 * @param dryBulb_C - from -100 to 200 °C
 * @param relativeHumidityFraction - 0 to 1
 * @throws ModelError `out-of-range`
 */
export function vapourPressureOfRelativeHumidity_Pa(
  dryBulb_C: number,
  relativeHumidityFraction: number,
): number {
  return relativeHumidityFraction * saturationPressure_Pa(dryBulb_C);
}
