import { outOfRange } from './outOfRange.ts';
import { saturationPressure_Pa } from './saturationPressure.ts';

/** Molar mass of water over that of dry air. Source: ASHRAE Handbook of Fundamentals 2017, ch. 1, eq. 20. */
export const MASS_RATIO = 0.621945;

/**
 * Mass of water per mass of dry air, from the partial pressure of the vapour.
 *
 * Source: ASHRAE Handbook of Fundamentals 2017, ch. 1, eq. 20.
 *
 * @param vapourPressure_Pa - from 0 to less than the pressure
 * @param pressure_Pa - of the moist air as a whole
 * @returns kg of water per kg of dry air
 * @throws ModelError `out-of-range` if there would be no dry air
 */
export function humidityRatioOfVapourPressure(vapourPressure_Pa: number, pressure_Pa: number): number {
  if (!(vapourPressure_Pa >= 0 && vapourPressure_Pa < pressure_Pa)) {
    throw outOfRange('Vapour pressure', vapourPressure_Pa, 'Pa', `from 0 to below ${String(pressure_Pa)} Pa`);
  }
  return (MASS_RATIO * vapourPressure_Pa) / (pressure_Pa - vapourPressure_Pa);
}

/**
 * Partial pressure of the vapour, from the mass of water per mass of dry air.
 *
 * Source: ASHRAE Handbook of Fundamentals 2017, ch. 1, eq. 20 solved for the vapour pressure.
 *
 * @param humidityRatio - kg of water per kg of dry air, 0 or more
 * @param pressure_Pa - of the moist air as a whole
 * @throws ModelError `out-of-range`
 */
export function vapourPressureOfHumidityRatio_Pa(humidityRatio: number, pressure_Pa: number): number {
  if (!(humidityRatio >= 0)) throw outOfRange('Humidity ratio', humidityRatio, 'kg/kg', '0 kg/kg or more');
  return (pressure_Pa * humidityRatio) / (MASS_RATIO + humidityRatio);
}

/**
 * Mass of water per mass of dry air in air saturated at a temperature; also valid for air with this dew point.
 *
 * @param temperature_C - of the saturated air, or the dew point
 * @param pressure_Pa - of the moist air as a whole
 * @returns kg of water per kg of dry air
 * @throws ModelError `out-of-range`
 */
export function saturationHumidityRatio(temperature_C: number, pressure_Pa: number): number {
  return humidityRatioOfVapourPressure(saturationPressure_Pa(temperature_C), pressure_Pa);
}
