import { dewPointOfVapourPressure_C } from './dewPoint.ts';
import { vapourPressureOfHumidityRatio_Pa } from './humidityRatio.ts';
import { outOfRange } from './outOfRange.ts';
import { HIGHEST_SATURATION_C, logSaturationPressure, LOWEST_SATURATION_C } from './saturationPressure.ts';

/** Below, the wick of the wet bulb is frozen. */
const FREEZING_C = 0;
/** Half of the specified tolerance of wet bulbs. */
const TOLERANCE_K = 0.0005;
const MAX_STEPS = 60;

/**
 * Mass of water per mass of dry air, from dry bulb and wet bulb.
 *
 * Source: ASHRAE Handbook of Fundamentals 2017, ch. 1, eq. 33 (wet bulb of 0 °C and above) and 35 (below, over ice).
 *
 * @param dryBulb_C - not below the wet bulb
 * @param wetBulb_C - thermodynamic wet bulb
 * @param pressure_Pa - above the saturation pressure at the wet bulb
 * @returns kg of water per kg of dry air; below 0 for a wet bulb lower than that of completely dry air; Infinity if water boils
 */
export function humidityRatioOfWetBulb(dryBulb_C: number, wetBulb_C: number, pressure_Pa: number): number {
  const saturation_Pa = Math.exp(logSaturationPressure(wetBulb_C));
  if (saturation_Pa >= pressure_Pa) return Infinity;
  const saturated = (0.621945 * saturation_Pa) / (pressure_Pa - saturation_Pa);
  const depression_K = dryBulb_C - wetBulb_C;
  return wetBulb_C >= FREEZING_C
    ? ((2501 - 2.326 * wetBulb_C) * saturated - 1.006 * depression_K) /
        (2501 + 1.86 * dryBulb_C - 4.186 * wetBulb_C)
    : ((2830 - 0.24 * wetBulb_C) * saturated - 1.006 * depression_K) /
        (2830 + 1.86 * dryBulb_C - 2.1 * wetBulb_C);
}

/**
 * Thermodynamic wet bulb of air, from its humidity ratio.
 *
 * @param dryBulb_C - from -100 to 200 °C
 * @param humidityRatio - kg of water per kg of dry air
 * @param pressure_Pa - of the moist air as a whole
 * @returns wet bulb in °C, within 0.001; the dry bulb if the air is saturated
 * @throws ModelError `out-of-range`
 */
export function wetBulb_C(dryBulb_C: number, humidityRatio: number, pressure_Pa: number): number {
  if (!(dryBulb_C >= LOWEST_SATURATION_C && dryBulb_C <= HIGHEST_SATURATION_C)) {
    throw outOfRange('Dry bulb', dryBulb_C, '°C', 'from -100 to 200 °C');
  }
  const dewPoint_C = dewPointOfVapourPressure_C(vapourPressureOfHumidityRatio_Pa(humidityRatio, pressure_Pa));
  return wetBulbBetween_C(dewPoint_C, dryBulb_C, humidityRatio, pressure_Pa);
}

/**
 * Thermodynamic wet bulb from a known dew point: it is between dew point and dry bulb.
 *
 * Method: the bracket is halved while it contains 0 °C, where the humidity ratio of a wet bulb jumps from ice to water;
 * then regula falsi (Illinois) on one smooth side, never outside the bracket. In a band of about half a kelvin around 0 °C
 * air has two wet bulbs, one over ice and one over water; bisection from the same bracket selects the same as psychrolib 2.5.0.
 *
 * @param dewPoint_C - of the same air; inputs are not checked
 * @returns wet bulb in °C, within 0.001
 */
export function wetBulbBetween_C(
  dewPoint_C: number,
  dryBulb_C: number,
  humidityRatio: number,
  pressure_Pa: number,
): number {
  if (dewPoint_C >= dryBulb_C) return dryBulb_C;
  let low_C = dewPoint_C;
  let high_C = dryBulb_C;
  while (low_C < FREEZING_C && high_C >= FREEZING_C && high_C - low_C > TOLERANCE_K) {
    const middle_C = (low_C + high_C) / 2;
    if (humidityRatioOfWetBulb(dryBulb_C, middle_C, pressure_Pa) > humidityRatio) high_C = middle_C;
    else low_C = middle_C;
  }

  let lowExcess = humidityRatioOfWetBulb(dryBulb_C, low_C, pressure_Pa) - humidityRatio;
  let highExcess = humidityRatioOfWetBulb(dryBulb_C, high_C, pressure_Pa) - humidityRatio;
  let retainedSide = 0;
  for (let step = 0; step < MAX_STEPS && high_C - low_C > TOLERANCE_K; step += 1) {
    // If water boils, the excess is infinite and only its sign is usable.
    const straight_C = (low_C * highExcess - high_C * lowExcess) / (highExcess - lowExcess);
    const isUsable = straight_C > low_C && straight_C < high_C;
    const try_C = isUsable ? straight_C : (low_C + high_C) / 2;
    const excess = humidityRatioOfWetBulb(dryBulb_C, try_C, pressure_Pa) - humidityRatio;
    if (Math.abs(excess) < 1e-10) return try_C;
    if (excess > 0) {
      high_C = try_C;
      highExcess = excess;
      if (retainedSide === 1) lowExcess /= 2;
      retainedSide = 1;
    } else {
      low_C = try_C;
      lowExcess = excess;
      if (retainedSide === -1) highExcess /= 2;
      retainedSide = -1;
    }
  }
  return (low_C + high_C) / 2;
}
