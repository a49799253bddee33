import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../models/series/calendar.ts';
import { addShapedLoad, shapeHours } from '../../../models/workload/addShapedLoad.ts';
import type { Shape } from '../../../models/workload/shape.ts';
import { shapeHeights, shapeValues } from '../../../models/workload/shapeValues.ts';

const calendar = calendarOf(2025);
const day = Array.from({ length: 24 }, (_, hour) => (hour < 12 ? 0.25 : 0.75));
const halves: Shape = { kind: 'week', week: Array.from({ length: 7 }, () => day) };

describe('a load of one shape', () => {
  it('adds idle plus active load to the existing load in every hour', () => {
    const values = new Float64Array(8760).fill(100);
    const heights = shapeHeights(halves, calendar);
    addShapedLoad(values, { idle_kW: 10, active_kW: 40, square_kW: 0 }, heights, 0);
    // 100 + 10 + 40 x 0.25 = 120 before noon, 100 + 10 + 40 x 0.75 = 140 after it.
    expect([values[0], values[11], values[12], values[23]]).toEqual([120, 120, 140, 140]);
    // 4,380 hours at 0.25 and as many at 0.75: 4,380 hours, and 4,380 x (0.0625 + 0.5625) of their squares.
    expect(shapeHours(heights, 0, 8760)).toEqual({ shape_h: 4380, squaredShape_h: 2737.5 });
  });

  it('starts in its first hour', () => {
    const values = new Float64Array(8760);
    const heights = shapeHeights(halves, calendar);
    addShapedLoad(values, { idle_kW: 10, active_kW: 40, square_kW: 0 }, heights, 8748);
    expect(values[8747]).toBe(0);
    expect(values[8748]).toBe(40);
    // Twelve hours at 0.75.
    expect(shapeHours(heights, 8748, 8760)).toEqual({ shape_h: 9, squaredShape_h: 6.75 });
  });

  it('adds a term with the square of the shape', () => {
    const values = new Float64Array(8760);
    addShapedLoad(values, { idle_kW: 1, active_kW: 2, square_kW: 16 }, shapeHeights(halves, calendar), 0);
    // 1 + 2 x 0.25 + 16 x 0.0625 = 2.5; 1 + 2 x 0.75 + 16 x 0.5625 = 11.5
    expect([values[0], values[12]]).toEqual([2.5, 11.5]);
  });

  it('counts every hour of service if it is flat', () => {
    const values = new Float64Array(8760);
    const heights = shapeHeights({ kind: 'flat' }, calendar);
    expect(heights).toBeNull();
    addShapedLoad(values, { idle_kW: 1, active_kW: 2, square_kW: 4 }, heights, 8700);
    expect(values[8700]).toBe(7);
    expect(shapeHours(heights, 8700, 8760)).toEqual({ shape_h: 60, squaredShape_h: 60 });
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
