import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../models/series/calendar.ts';
import { monthlyLoad, monthlyProducts } from '../../../models/series/Column.ts';
import { steadyColumn, steadyValue } from '../../../models/series/steadyColumn.ts';

const calendar = calendarOf(2025);

describe('a column of one value', () => {
  it('has the value in every hour, and is shared by all who ask for it', () => {
    const column = steadyColumn(41.3, 8760);
    expect(column).toHaveLength(8760);
    expect(column.every((value) => value === 41.3)).toBe(true);
    expect(steadyColumn(41.3, 8760)).toBe(column);
    expect(steadyColumn(41.3, 8784)).toHaveLength(8784);
    expect(steadyValue(column)).toBe(41.3);
    expect(steadyValue(column.slice())).toBeUndefined();
  });

  it('is forgotten after many others, and is then created again', () => {
    const column = steadyColumn(0.5, 24);
    for (let value = 0; value < 100; value += 1) steadyColumn(1000 + value, 24);
    expect(steadyColumn(0.5, 24)).not.toBe(column);
    expect(steadyColumn(0.5, 24)).toEqual(column);
  });

  it('has the months of the same column that is not known to be steady', () => {
    const steady = steadyColumn(0.1, 8760);
    const [one, other] = [monthlyLoad(steady, calendar), monthlyLoad(steady.slice(), calendar)];
    expect(one.peak_kW).toEqual(other.peak_kW);
    one.energy_kWh.forEach((energy_kWh, month) => {
      expect(energy_kWh).toBeCloseTo(other.energy_kWh[month] ?? NaN, 9);
    });
  });
});

describe('the products of two columns by month', () => {
  it('are those of a steady factor and of the same factor by hour', () => {
    const load_kW = Float64Array.from({ length: 8760 }, (_, hour) => 3 + Math.sin(hour));
    const steady = monthlyProducts(load_kW, steadyColumn(0.37, 8760), calendar);
    const hourly = monthlyProducts(load_kW, steadyColumn(0.37, 8760).slice(), calendar);
    steady.forEach((product, month) => {
      expect(product).toBeCloseTo(hourly[month] ?? NaN, 9);
    });
    // January alone, written out: the sum of 0.37 (3 + sin h) over 744 hours.
    let january = 0;
    for (let hour = 0; hour < 744; hour += 1) january += 0.37 * (3 + Math.sin(hour));
    expect(hourly[0]).toBeCloseTo(january, 9);
  });
});
