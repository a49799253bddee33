import { outOfRange } from './outOfRange.ts';

export const LOWEST_SATURATION_C = -100;
export const HIGHEST_SATURATION_C = 200;

/** Below, vapour is in equilibrium with ice; above, with liquid water. */
export const TRIPLE_POINT_C = 0.01;

/**
 * The pressure of water vapour over ice (up to 0.01 °C) or liquid water, at saturation.
 *
 * Source: ASHRAE Handbook of Fundamentals 2017, ch. 1, eq. 5 (ice) and 6 (water), after Hyland and Wexler (1983);
 * the two are joined at the triple point, as in psychrolib 2.5.0. Valid from -100 to 200 °C.
 *
 * @param temperature_C - temperature of the surface
 * @returns pressure in Pa
 * @throws ModelError `out-of-range`
 */
export function saturationPressure_Pa(temperature_C: number): number {
  if (!(temperature_C >= LOWEST_SATURATION_C && temperature_C <= HIGHEST_SATURATION_C)) {
    throw outOfRange('Temperature for saturation pressure', temperature_C, '°C', 'from -100 to 200 °C');
  }
  return Math.exp(logSaturationPressure(temperature_C));
}

/** Natural logarithm of the saturation pressure in Pa; the range is not checked. */
export function logSaturationPressure(temperature_C: number): number {
  const t = temperature_C + 273.15;
  return temperature_C <= TRIPLE_POINT_C
    ? -5.6745359e3 / t +
        6.3925247 +
        t * (-9.677843e-3 + t * (6.2215701e-7 + t * (2.0747825e-9 - 9.484024e-13 * t))) +
        4.1635019 * Math.log(t)
    : -5.8002206e3 / t +
        1.3914993 +
        t * (-4.8640239e-2 + t * (4.1764768e-5 - 1.4452093e-8 * t)) +
        6.5459673 * Math.log(t);
}

/** Slope of {@link logSaturationPressure}, per K. */
export function logSaturationPressureSlope(temperature_C: number): number {
  const t = temperature_C + 273.15;
  return temperature_C <= TRIPLE_POINT_C
    ? 5.6745359e3 / (t * t) -
        9.677843e-3 +
        t * (2 * 6.2215701e-7 + t * (3 * 2.0747825e-9 - 4 * 9.484024e-13 * t)) +
        4.1635019 / t
    : 5.8002206e3 / (t * t) - 4.8640239e-2 + t * (2 * 4.1764768e-5 - 3 * 1.4452093e-8 * t) + 6.5459673 / t;
}

/** Slope of {@link logSaturationPressureSlope}, per K². */
export function logSaturationPressureCurvature(temperature_C: number): number {
  const t = temperature_C + 273.15;
  return temperature_C <= TRIPLE_POINT_C
    ? (-2 * 5.6745359e3) / (t * t * t) +
        2 * 6.2215701e-7 +
        t * (6 * 2.0747825e-9 - 12 * 9.484024e-13 * t) -
        4.1635019 / (t * t)
    : (-2 * 5.8002206e3) / (t * t * t) + 2 * 4.1764768e-5 - 6 * 1.4452093e-8 * t - 6.5459673 / (t * t);
}
