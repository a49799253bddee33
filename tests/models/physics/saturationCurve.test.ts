import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  curvePressure_Pa,
  curveSlope_Pa_per_K,
  HIGHEST_CURVE_C,
  LOWEST_CURVE_C,
} from '../../../models/physics/saturationCurve.ts';
import {
  logSaturationPressureSlope,
  saturationPressure_Pa,
  TRIPLE_POINT_C,
} from '../../../models/physics/saturationPressure.ts';
import { runs } from '../../support/runs.ts';

const inRange = fc.double({ min: LOWEST_CURVE_C, max: HIGHEST_CURVE_C, maxExcluded: true, noNaN: true });

describe('the saturation curve', () => {
  it('is within one part in a million million of the equation, its slope within one in a thousand million', () => {
    const check = (temperature_C: number): void => {
      const equation_Pa = saturationPressure_Pa(temperature_C);
      expect(Math.abs(curvePressure_Pa(temperature_C) / equation_Pa - 1)).toBeLessThan(1e-12);
      const slope = equation_Pa * logSaturationPressureSlope(temperature_C);
      expect(Math.abs(curveSlope_Pa_per_K(temperature_C) / slope - 1)).toBeLessThan(1e-9);
    };
    for (const temperature_C of [LOWEST_CURVE_C, 0, TRIPLE_POINT_C + 1e-9, 25, 99.999]) check(temperature_C);
    fc.assert(fc.property(inRange, check), { seed: 3, numRuns: runs(500) });
  });

  it('meets the equation of water at the triple point, where that of ice differs by six parts in a thousand million', () => {
    const ice_Pa = saturationPressure_Pa(TRIPLE_POINT_C);
    expect(Math.abs(curvePressure_Pa(TRIPLE_POINT_C) / ice_Pa - 1)).toBeLessThan(1e-8);
  });
});
