import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../models/series/calendar.ts';
import { addShapedLoad } from '../../../models/workload/addShapedLoad.ts';
import type { Shape } from '../../../models/workload/shape.ts';
import { shapeHeights, shapeValues } from '../../../models/workload/shapeValues.ts';

const calendar = calendarOf(2025);
const day = Array.from({ length: 24 }, (_, hour) => (hour < 12 ? 0.25 : 0.75));
const halves: Shape = { kind: 'week', week: Array.from({ length: 7 }, () => day) };

describe('a load of one shape', () => {
  it('adds idle plus active load to the existing load in every hour', () => {
    const values = new Float64Array(8760).fill(100);
    const shape_h = addShapedLoad(values, { idle_kW: 10, active_kW: 40 }, shapeHeights(halves, calendar), 0);
    // 100 + 10 + 40 x 0.25 = 120 before noon, 100 + 10 + 40 x 0.75 = 140 after it.
    expect([values[0], values[11], values[12], values[23]]).toEqual([120, 120, 140, 140]);
    expect(shape_h).toBe(4380);
  });

  it('starts in its first hour', () => {
    const values = new Float64Array(8760);
    const shape_h = addShapedLoad(
      values,
      { idle_kW: 10, active_kW: 40 },
      shapeHeights(halves, calendar),
      8748,
    );
    expect(values[8747]).toBe(0);
    expect(values[8748]).toBe(40);
    // Twelve hours at 0.75.
    expect(shape_h).toBe(9);
  });

  it('counts every hour of service if it is flat', () => {
    const values = new Float64Array(8760);
    const heights = shapeHeights({ kind: 'flat' }, calendar);
    expect(heights).toBeNull();
    expect(addShapedLoad(values, { idle_kW: 1, active_kW: 2 }, heights, 8700)).toBe(60);
    expect(values[8700]).toBe(3);
    expect(shapeValues({ kind: 'flat' }, calendar).every((value) => value === 1)).toBe(true);
  });

  it('of hourly values is fitted to the calendar: a leap year repeats 28 February', () => {
    const utilisationFractions = Array.from({ length: 8760 }, (_, hour) => hour / 8760);
    const fitted = shapeValues({ kind: 'hourly', utilisationFractions }, calendarOf(2024));
    expect(fitted.length).toBe(8784);
    expect(fitted[59 * 24]).toBe(fitted[58 * 24]);
    expect(fitted[8783]).toBe(8759 / 8760);
  });
});
