import { humidityRatioOfVapourPressure, MASS_RATIO } from './humidityRatio.ts';
import { moistAirEnthalpy_kJ_kg } from './moistAir.ts';
import { outOfRange } from './outOfRange.ts';
import { HIGHEST_CURVE_C, LOWEST_CURVE_C, readSaturationCurve, saturationPoint } from './saturationCurve.ts';

/** Steps end below this change. */
const TOLERANCE_K = 1e-3;
/** The logarithm of the enthalpy plus this is almost linear in temperature, so that its steps are few. */
const SHIFT_kJ_kg = 25;
/** Smallest shifted enthalpy of which the logarithm is taken; below about -25 °C the enthalpy itself is almost linear. */
const MIN_SHIFTED_kJ_kg = 5;
const MAX_STEPS = 30;

/** Overwritten by each step; never read across calls. */
const saturation = saturationPoint();

/**
 * Temperature of saturated air with an enthalpy, such as the air that leaves a cooling tower.
 *
 * Method: Newton steps on the logarithm of ASHRAE Handbook of Fundamentals 2017, ch. 1, eq. 30, two or three as a rule.
 *
 * @param enthalpy_kJ_kg - per kg of dry air, counted from dry air and liquid water at 0 °C
 * @param pressure_Pa - of the moist air as a whole
 * @param near_C - temperature to start from, from -60 to 100 °C
 * @returns °C, within 0.001 K
 * @throws ModelError `out-of-range` if no saturated air has this enthalpy
 */
export function saturatedAirTemperature_C(
  enthalpy_kJ_kg: number,
  pressure_Pa: number,
  near_C: number,
): number {
  let temperature_C = near_C;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    readSaturationCurve(temperature_C, saturation);
    const vapour_Pa = saturation.pressure_Pa;
    const humidityRatio = humidityRatioOfVapourPressure(vapour_Pa, pressure_Pa);
    const reached_kJ_kg = moistAirEnthalpy_kJ_kg(temperature_C, humidityRatio);
    const moistening_per_K =
      humidityRatio * (1 + humidityRatio / MASS_RATIO) * (saturation.slope_Pa_per_K / vapour_Pa);
    const slope = 1.006 + 1.86 * humidityRatio + moistening_per_K * (2501 + 1.86 * temperature_C);
    const isLogarithmic = Math.min(enthalpy_kJ_kg, reached_kJ_kg) + SHIFT_kJ_kg > MIN_SHIFTED_kJ_kg;
    const shifted_kJ_kg = reached_kJ_kg + SHIFT_kJ_kg;
    const missing_kJ_kg = isLogarithmic
      ? Math.log((enthalpy_kJ_kg + SHIFT_kJ_kg) / shifted_kJ_kg) * shifted_kJ_kg
      : enthalpy_kJ_kg - reached_kJ_kg;
    const change_K = missing_kJ_kg / slope;
    temperature_C += change_K;
    if (!(temperature_C > LOWEST_CURVE_C && temperature_C < HIGHEST_CURVE_C)) break;
    if (Math.abs(change_K) < TOLERANCE_K) return temperature_C;
  }
  throw outOfRange(
    'Enthalpy of saturated air',
    enthalpy_kJ_kg,
    'kJ/kg',
    'that of saturated air of -60 to 100 °C',
  );
}
