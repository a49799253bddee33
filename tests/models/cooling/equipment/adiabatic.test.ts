import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adiabaticLeaving_C,
  adiabaticMoisture,
  adiabaticWater_L,
} from '../../../../models/cooling/equipment/adiabatic.ts';
import { humidityRatioOfWetBulb } from '../../../../models/physics/wetBulb.ts';
import { runs } from '../../../support/runs.ts';

describe('air of 40 °C and a wet bulb of 20 °C', () => {
  it('leaves a pad of 80 % at 24 °C, 6.6 g/kg moister', () => {
    const leaving_C = adiabaticLeaving_C(40, 20, 0.8);
    expect(leaving_C).toBeCloseTo(24, 12);
    // 16 K x (1.006 + 1.86 x 0.0065) / (2501 + 1.86 x 24 - 4.186 x 20) = 16.2894 / 2461.92 = 0.0066165
    expect(adiabaticMoisture(16, leaving_C, 20, 0.0065)).toBeCloseTo(0.0066165, 6);
  });

  it('uses 35.7 L in the hour at 1 kg/s with three cycles in the sump', () => {
    // 3600 x 0.0066165 x 1.5 = 35.73
    expect(adiabaticWater_L(1, 0.0066165, 3)).toBeCloseTo(35.729, 3);
  });

  it('uses 23.8 L with a spray without sump', () => {
    expect(adiabaticWater_L(1, 0.0066165, Infinity)).toBeCloseTo(23.819, 3);
  });
});

describe('evaporative cooling', () => {
  it('retains the wet bulb as defined by ASHRAE equation 33', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 28, noNaN: true }),
        fc.double({ min: 0, max: 15, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (wetBulb_C, depression_K, efficiency) => {
          const dryBulb_C = wetBulb_C + depression_K;
          const entering = humidityRatioOfWetBulb(dryBulb_C, wetBulb_C, 101_325);
          const leaving_C = adiabaticLeaving_C(dryBulb_C, wetBulb_C, efficiency);
          const moisture = adiabaticMoisture(dryBulb_C - leaving_C, leaving_C, wetBulb_C, entering);
          const leaving = humidityRatioOfWetBulb(leaving_C, wetBulb_C, 101_325);
          expect(Math.abs(entering + moisture - leaving)).toBeLessThan(1e-12);
        },
      ),
      { seed: 33, numRuns: runs(500) },
    );
  });
});
