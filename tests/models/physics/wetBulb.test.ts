import { describe, expect, it } from 'vitest';
import {
  humidityRatioOfVapourPressure,
  saturationHumidityRatio,
} from '../../../models/physics/humidityRatio.ts';
import { saturationPressure_Pa } from '../../../models/physics/saturationPressure.ts';
import { humidityRatioOfWetBulb, wetBulb_C, wetBulbBetween_C } from '../../../models/physics/wetBulb.ts';

describe('the humidity ratio of a wet bulb', () => {
  it('equals the values of psychrolib’s tests: 30/25 °C 0.01923, -1/-5 °C 0.00120 kg/kg at 95461 Pa', () => {
    expect(humidityRatioOfWetBulb(30, 25, 95_461) / 0.0192281274241096).toBeCloseTo(1, 3.2);
    expect(humidityRatioOfWetBulb(-1, -5, 95_461) / 0.00120399819933844).toBeCloseTo(1, 3.2);
  });

  it('jumps down at 0 °C, from ice to water', () => {
    expect(humidityRatioOfWetBulb(5, -1e-9, 101_325)).toBeGreaterThan(
      humidityRatioOfWetBulb(5, 0, 101_325) + 1e-4,
    );
  });

  it('is infinite if water boils', () => {
    expect(humidityRatioOfWetBulb(120, 100, 101_325)).toBe(Infinity);
  });
});

describe('the wet bulb', () => {
  it('of 7 °C, 61 % and 100 kPa is 3.92667 °C (psychrolib’s tests, to 0.1 %)', () => {
    const vapour_Pa = 0.61 * 1002.0;
    expect(wetBulb_C(7, (0.621945 * vapour_Pa) / (100_000 - vapour_Pa), 100_000)).toBeCloseTo(3.92667, 2);
  });

  it('of saturated air is its dry bulb', () => {
    for (const dryBulb_C of [-30, -0.5, 0, 0.01, 12, 60]) {
      expect(wetBulb_C(dryBulb_C, saturationHumidityRatio(dryBulb_C, 90_000), 90_000)).toBeCloseTo(
        dryBulb_C,
        3,
      );
    }
  });

  it('returns the humidity ratio that it was computed from, on both sides of 0 °C', () => {
    for (const dryBulb_C of [-40, -8, 3, 20, 48]) {
      for (const share of [0.05, 0.3, 0.9]) {
        const ratio = share * saturationHumidityRatio(dryBulb_C, 85_000);
        const wet_C = wetBulb_C(dryBulb_C, ratio, 85_000);
        const low = humidityRatioOfWetBulb(dryBulb_C, wet_C - 0.001, 85_000);
        const high = humidityRatioOfWetBulb(dryBulb_C, wet_C + 0.001, 85_000);
        if (Math.abs(wet_C) > 0.001) expect([low <= ratio, ratio <= high]).toEqual([true, true]);
      }
    }
  });

  it('exists above the boiling point: 150 °C and 0.1 kg/kg at sea level give less than 61.9 °C', () => {
    // Saturated at 61.9 °C: 21.75 kPa, 0.16998 kg/kg; (2501 - 2.326 x 61.9) 0.16998 - 1.006 x 88.1 = 312.0;
    // / (2501 + 1.86 x 150 - 4.186 x 61.9) = 2520.9: 0.1238 kg/kg. So 0.1 kg/kg is lower.
    const wet_C = wetBulb_C(150, 0.1, 101_325);
    expect(humidityRatioOfWetBulb(150, wet_C, 101_325)).toBeCloseTo(0.1, 4);
    expect(wet_C).toBeGreaterThan(55);
    expect(wet_C).toBeLessThan(61.9);
  });

  it('is the dry bulb if the dew point is not below it', () => {
    expect(wetBulbBetween_C(10, 10, 0.0076, 101_325)).toBe(10);
    expect(wetBulbBetween_C(10.2, 10, 0.0077, 101_325)).toBe(10);
  });

  it('is one of two if both ice and water are possible: the one that psychrolib finds', () => {
    // 10 °C and 2 %: psychrolib finds the one over water, 0.588 °C; there is one over ice as well.
    const ratio = humidityRatioOfVapourPressure(0.02 * saturationPressure_Pa(10), 101_325);
    const wet_C = wetBulb_C(10, ratio, 101_325);
    expect(wet_C).toBeCloseTo(0.58776, 3);
    expect(humidityRatioOfWetBulb(10, -5, 101_325)).toBeLessThan(ratio);
    expect(humidityRatioOfWetBulb(10, -1e-9, 101_325)).toBeGreaterThan(ratio);
  });
});
