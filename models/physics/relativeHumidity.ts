import { saturationPressure_Pa } from './saturationPressure.ts';

/**
 * Partial pressure of the vapour in air of a relative humidity.
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
