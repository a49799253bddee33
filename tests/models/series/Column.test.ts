import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../models/series/calendar.ts';
import { hoursTotal, monthlyLoad } from '../../../models/series/Column.ts';

const calendar = calendarOf(2025);
const steady = new Float64Array(8760).fill(45.5);

describe('a load by month', () => {
  it('has a January of 744 hours and a February of 672', () => {
    const { energy_kWh } = monthlyLoad(steady, calendar);
    expect(energy_kWh).toHaveLength(12);
    expect(energy_kWh[0]).toBe(45.5 * 744);
    expect(energy_kWh[1]).toBe(45.5 * 672);
  });

  it('has a separate peak in each month, also in negative hours', () => {
    const values = new Float64Array(8760).fill(-5);
    values[744] = -1;
    const { peak_kW } = monthlyLoad(values, calendar);
    expect(peak_kW[0]).toBe(-5);
    expect(peak_kW[1]).toBe(-1);
    expect(peak_kW[11]).toBe(-5);
  });
});

describe('the total of a range of hours', () => {
  it('loses no precision to the size of the running total', () => {
    expect(hoursTotal(Float64Array.of(1e16, 1, 1, -1e16), 0, 4)).toBe(2);
    expect(hoursTotal(Float64Array.of(7, 1e16, 1, 1), 1, 4)).toBe(1e16 + 2);
  });

  it('of no hours is 0', () => {
    expect(hoursTotal(steady, 12, 12)).toBe(0);
  });
});
