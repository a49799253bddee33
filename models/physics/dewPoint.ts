import { clamp } from '../math/clamp.ts';
import { outOfRange } from './outOfRange.ts';
import {
  HIGHEST_SATURATION_C,
  LOWEST_SATURATION_C,
  logSaturationPressure,
  logSaturationPressureSlope,
  saturationPressure_Pa,
  TRIPLE_POINT_C,
} from './saturationPressure.ts';

const LOWEST_Pa = saturationPressure_Pa(LOWEST_SATURATION_C);
const HIGHEST_Pa = saturationPressure_Pa(HIGHEST_SATURATION_C);
const LOG_TRIPLE_POINT = logSaturationPressure(TRIPLE_POINT_C);

/** Steps of Newton's method; three reach 1e-9 °C from the first guess anywhere in the range. */
const MAX_STEPS = 20;

/**
 * The temperature at which vapour at a pressure starts to condense, or to deposit as frost below 0.01 °C.
 *
 * Method: Newton's, on the logarithm of the saturation pressure, on the side of the triple point given by the
 * pressure, to 1e-6 °C. Valid from -100 to 200 °C.
 *
 * @param vapourPressure_Pa - partial pressure of the vapour
 * @returns dew point, or frost point, in °C
 * @throws ModelError `out-of-range`
 */
export function dewPointOfVapourPressure_C(vapourPressure_Pa: number): number {
  if (!(vapourPressure_Pa >= LOWEST_Pa && vapourPressure_Pa <= HIGHEST_Pa)) {
    throw outOfRange(
      'Vapour pressure for a dew point',
      vapourPressure_Pa,
      'Pa',
      `from ${LOWEST_Pa.toPrecision(3)} to ${HIGHEST_Pa.toFixed(0)} Pa (-100 to 200 °C)`,
    );
  }
  const target = Math.log(vapourPressure_Pa);
  const isOverIce = target <= LOG_TRIPLE_POINT;
  const lowest_C = isOverIce ? LOWEST_SATURATION_C : TRIPLE_POINT_C + Number.EPSILON;
  const highest_C = isOverIce ? TRIPLE_POINT_C : HIGHEST_SATURATION_C;
  let dewPoint_C = firstGuess_C(target, isOverIce);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const bounded_C = clamp(dewPoint_C, lowest_C, highest_C);
    const error_K = (logSaturationPressure(bounded_C) - target) / logSaturationPressureSlope(bounded_C);
    dewPoint_C = clamp(bounded_C - error_K, lowest_C, highest_C);
    if (Math.abs(dewPoint_C - bounded_C) < 1e-6) break;
  }
  return dewPoint_C;
}

/** Inverse of Magnus' formula: within a few K over the whole range. Source: WMO-No. 8 (2018), annex 4.B. */
function firstGuess_C(logPressure: number, isOverIce: boolean): number {
  const ratio = logPressure - Math.log(611.2);
  return isOverIce ? (272.62 * ratio) / (22.46 - ratio) : (243.12 * ratio) / (17.62 - ratio);
}
