import { outOfRange } from './outOfRange.ts';

/**
 * Pressure of the standard atmosphere at an elevation.
 *
 * Source: ASHRAE Handbook of Fundamentals 2017, ch. 1, eq. 3. Valid from -5000 to 11 000 m.
 *
 * @param elevation_m - above sea level
 * @returns pressure in Pa
 * @throws ModelError `out-of-range`
 */
export function standardPressure_Pa(elevation_m: number): number {
  if (!(elevation_m >= -5000 && elevation_m <= 11_000)) {
    throw outOfRange('Elevation', elevation_m, 'm', 'from -5000 to 11 000 m');
  }
  return 101_325 * (1 - 2.25577e-5 * elevation_m) ** 5.2559;
}

/**
 * Elevation at which the standard atmosphere has a pressure: the inverse of {@link standardPressure_Pa}.
 *
 * @param pressure_Pa - from 22 632 to 177 660 Pa, which is 11 000 to -5000 m
 * @returns elevation above sea level in m
 * @throws ModelError `out-of-range`
 */
export function standardElevation_m(pressure_Pa: number): number {
  if (!(pressure_Pa >= 22_632 && pressure_Pa <= 177_660)) {
    throw outOfRange('Pressure of the standard atmosphere', pressure_Pa, 'Pa', 'from 22 632 to 177 660 Pa');
  }
  return (1 - (pressure_Pa / 101_325) ** (1 / 5.2559)) / 2.25577e-5;
}
