import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  HIGHEST_CURVE_C,
  LOWEST_CURVE_C,
  readSaturationCurve,
  saturationPoint,
} from '../../../models/physics/saturationCurve.ts';
import {
  logSaturationPressureSlope,
  saturationPressure_Pa,
  TRIPLE_POINT_C,
} from '../../../models/physics/saturationPressure.ts';
import { runs } from '../../support/runs.ts';

const inRange = fc.double({ min: LOWEST_CURVE_C, max: HIGHEST_CURVE_C, maxExcluded: true, noNaN: true });

describe('the saturation curve', () => {
  it('is within one part in ten million of the equation, its slope within one in a million', () => {
    const point = saturationPoint();
    const check = (temperature_C: number): void => {
      readSaturationCurve(temperature_C, point);
      const equation_Pa = saturationPressure_Pa(temperature_C);
      expect(Math.abs(point.pressure_Pa / equation_Pa - 1)).toBeLessThan(1e-7);
      const slope = equation_Pa * logSaturationPressureSlope(temperature_C);
      // The slope jumps between ice and water.
      if (temperature_C !== TRIPLE_POINT_C)
        expect(Math.abs(point.slope_Pa_per_K / slope - 1)).toBeLessThan(1e-6);
    };
    for (const temperature_C of [LOWEST_CURVE_C, 0, TRIPLE_POINT_C, TRIPLE_POINT_C + 1e-9, 25, 99.999]) {
      check(temperature_C);
    }
    fc.assert(fc.property(inRange, check), { seed: 3, numRuns: runs(500) });
  });
});
