import { describe, expect, it } from 'vitest';
import type { MonthlyNormals } from '../../../models/weather/MonthlyNormals.ts';
import { monthlyCurve } from '../../../models/weather/monthlyCurve.ts';
import { normalsOf } from '../../../models/weather/normalsOf.ts';
import { syntheticYear } from '../../../models/weather/syntheticYear.ts';

/** Denver, CO: means of the TMY3 typical year (NREL, public domain). */
export const denver: readonly MonthlyNormals[] = [
  [-0.57, 6.01, -6.98],
  [1.8, 9, -5.1],
  [3.1, 9.4, -2.5],
  [8.7, 15.6, 1.9],
  [14.9, 21.9, 7.7],
  [20.6, 28.3, 12.5],
  [24.1, 31.8, 16.2],
  [22.4, 29.7, 15.5],
  [17.1, 24.9, 9.7],
  [10.2, 17.8, 3.2],
  [3.5, 10.3, -2.7],
  [-1.9, 4.6, -7.9],
].map(([dryBulbMean_C = 0, dryBulbDailyMax_C = 0, dryBulbDailyMin_C = 0], index) => ({
  month: index + 1,
  dryBulbMean_C,
  dryBulbDailyMax_C,
  dryBulbDailyMin_C,
  dewPointMean_C: Math.min(dryBulbMean_C - 4, 10),
  pressure_Pa: 83_000 + 50 * index,
}));

describe('a curve through monthly means', () => {
  const means = [0, 2, 5, 10, 15, 20, 24, 22, 17, 11, 5, 1];
  const starts = [0, 744, 1416, 2160, 2880, 3624, 4344, 5088, 5832, 6552, 7296, 8016, 8760];
  const meanOf = (curve: Float64Array, month: number): number => {
    const hours = curve.subarray(starts[month], starts[month + 1]);
    return hours.reduce((total, value) => total + value, 0) / hours.length;
  };

  it('retains every mean within a thousandth of a kelvin', () => {
    const curve = monthlyCurve(means);
    expect(curve).toHaveLength(8760);
    means.forEach((mean, month) => {
      expect(Math.abs(meanOf(curve, month) - mean)).toBeLessThan(0.001);
    });
  });

  it('has no step, also at the turn of the year', () => {
    const curve = monthlyCurve(means);
    const steps = curve.map((value, hour) => Math.abs(value - (curve[(hour + 1) % 8760] ?? 0)));
    // The steepest month is 5 K from its neighbours, over 30 days.
    expect(Math.max(...steps)).toBeLessThan(0.02);
  });

  it('of twelve equal means is constant', () => {
    for (const value of monthlyCurve(Array.from({ length: 12 }, () => 7))) expect(value).toBeCloseTo(7, 12);
  });

  it('requires twelve means', () => {
    expect(() => monthlyCurve([1, 2, 3])).toThrow('12 monthly means; given: 3');
  });
});

describe('a synthetic year', () => {
  const year = syntheticYear(denver);

  it('has the normals that it was built from', () => {
    const found = normalsOf(year);
    denver.forEach((month, index) => {
      const own = found[index];
      expect(Math.abs((own?.dryBulbMean_C ?? 99) - month.dryBulbMean_C)).toBeLessThan(0.02);
      expect(Math.abs((own?.pressure_Pa ?? 0) - month.pressure_Pa)).toBeLessThan(1);
      const range_K = month.dryBulbDailyMax_C - month.dryBulbDailyMin_C;
      const ownRange_K = (own?.dryBulbDailyMax_C ?? 0) - (own?.dryBulbDailyMin_C ?? 0);
      expect(Math.abs(ownRange_K - range_K)).toBeLessThan(0.3);
    });
  });

  it('is warmest at 15 h and coldest at 3 h on every day', () => {
    for (let day = 0; day < 365; day += 1) {
      const hours = [...year.dryBulb_C.subarray(day * 24, day * 24 + 24)];
      expect(hours.indexOf(Math.max(...hours))).toBe(15);
      expect(hours.indexOf(Math.min(...hours))).toBe(3);
    }
  });

  it('never has its dew point or wet bulb above its dry bulb, even for very humid normals', () => {
    const damp = syntheticYear(denver.map((month) => ({ ...month, dewPointMean_C: month.dryBulbMean_C })));
    for (let hour = 0; hour < damp.hourCount; hour += 1) {
      expect(damp.dewPoint_C[hour]).toBeLessThanOrEqual(damp.dryBulb_C[hour] ?? 0);
      expect(damp.wetBulb_C[hour]).toBeLessThanOrEqual(damp.dryBulb_C[hour] ?? 0);
    }
  });

  it('has days hotter than the mean daily maximum, as the typical year that it represents, whose hottest hour has 40 °C', () => {
    const hottest_C = Math.max(...year.dryBulb_C);
    expect(hottest_C).toBeGreaterThan(31.8 + 1);
    expect(hottest_C).toBeLessThan(31.8 + 9);
  });
});
