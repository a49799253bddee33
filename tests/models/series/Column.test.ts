import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../models/series/calendar.ts';
import {
  aggregate,
  monthly,
  monthlyEnergy_kWh,
  monthlyPeak,
  type Column,
} from '../../../models/series/Column.ts';

const calendar = calendarOf(2025);
const column = (aggregation: Column['aggregation'], values: Float64Array): Column => ({
  name: 'test_kW',
  unit: 'kW',
  aggregation,
  values,
});
const steady = new Float64Array(8760).fill(45.5);

describe('a column', () => {
  it('of means is averaged, never summed', () => {
    expect(aggregate(column('mean', steady), 0, 8760)).toBeCloseTo(45.5, 12);
  });

  it('of sums is summed', () => {
    expect(aggregate(column('sum', steady), 0, 24)).toBe(45.5 * 24);
  });

  it('of maxima keeps the largest', () => {
    const spiked = steady.slice();
    spiked[5000] = 99;
    expect(aggregate(column('max', spiked), 0, 8760)).toBe(99);
  });

  it('gives a January of 744 hours and a February of 672', () => {
    const energy = monthlyEnergy_kWh(column('mean', steady), calendar);
    expect(energy).toHaveLength(12);
    expect(energy[0]).toBe(45.5 * 744);
    expect(energy[1]).toBe(45.5 * 672);
  });

  it('finds each month its own peak, and negative hours too', () => {
    const values = new Float64Array(8760).fill(-5);
    values[744] = -1;
    const peaks = monthlyPeak(column('mean', values), calendar);
    expect(peaks[0]).toBe(-5);
    expect(peaks[1]).toBe(-1);
    expect(monthly(column('mean', values), calendar)[0]).toBe(-5);
  });
});
