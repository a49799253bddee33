import { describe, expect, it } from 'vitest';
import {
  profileAt_kWh,
  profileHours_kWh,
  solarNoonAt_h,
  type ProfileShape,
} from '../../../models/carbon/profiles.ts';
import { calendarOf } from '../../../models/series/calendar.ts';

const calendar = calendarOf(2025);
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
const month = (hours_kWh: Float64Array, index: number): number =>
  sum(hours_kWh.subarray(calendar.monthStarts[index], calendar.monthStarts[index + 1]));

describe('the profile of a contract', () => {
  it.each<ProfileShape>(['solar', 'wind', 'flat'])(
    '%s adds up to its energy in common and leap years',
    (shape) => {
      for (const year of [2024, 2025]) {
        const hours_kWh = profileHours_kWh(shape, calendarOf(year), 40, 2500);
        expect(hours_kWh).toHaveLength(calendarOf(year).hourCount);
        expect(sum(hours_kWh)).toBeCloseTo(2500, 6);
        expect(Math.min(...hours_kWh)).toBeGreaterThanOrEqual(0);
      }
    },
  );

  it('of solar is 0 at night, and equal in the last hour of the morning and the first of the afternoon', () => {
    const hours_kWh = profileHours_kWh('solar', calendar, 40, 1);
    const june21 = 171 * 24;
    expect(hours_kWh[june21]).toBe(0);
    expect(hours_kWh[june21 + 11]).toBeCloseTo(hours_kWh[june21 + 12] ?? 0, 12);
    expect(hours_kWh[june21 + 12]).toBeGreaterThan(hours_kWh[june21 + 8] ?? 0);
  });

  it('of solar has nine hours of light at 40° in midwinter and fifteen in midsummer', () => {
    // cos ω = -tan 40° × tan(±23.45°): ω = 68.6° or 111.4°, 2ω/15° = 9.1 h or 14.9 h; the middles of 10 and 14 hours have light.
    const hours_kWh = profileHours_kWh('solar', calendar, 40, 1);
    const lit = (day: number): number =>
      hours_kWh.subarray(day * 24, day * 24 + 24).filter((hour_kWh) => hour_kWh > 0).length;
    expect(lit(354)).toBe(10);
    expect(lit(171)).toBe(14);
  });

  it('of solar has its summer in January south of the equator', () => {
    const south = profileHours_kWh('solar', calendar, -35, 1);
    expect(month(south, 0)).toBeGreaterThan(2 * month(south, 5));
  });

  it('of wind has calm days, and more energy in winter', () => {
    const hours_kWh = profileHours_kWh('wind', calendar, 50, 1);
    const days = Array.from({ length: 365 }, (_, day) => sum(hours_kWh.subarray(day * 24, day * 24 + 24)));
    expect(days.filter((hour_kWh) => hour_kWh < 0.2 / 365).length).toBeGreaterThan(30);
    expect(month(hours_kWh, 0)).toBeGreaterThan(month(hours_kWh, 6));
    const meanOverMost = 1 / (8760 * Math.max(...hours_kWh));
    // A capacity factor typical of onshore wind.
    expect(meanOverMost).toBeGreaterThan(0.2);
    expect(meanOverMost).toBeLessThan(0.45);
  });

  it('of solar has the day length and the radiation of a published example', () => {
    // FAO Irrigation and Drainage Paper 56, examples 8 and 9: at 20° S on 3 September (day 246) 11.7 h of daylight and 32.2 MJ/m²
    // at the top of the atmosphere; with 1.367 kW/m² × 0.985 that is 6.64 h of the sun overhead.
    const day = 246;
    const hours_kWh = profileHours_kWh('solar', calendar, -20, 1);
    const ofDay = hours_kWh.slice((day - 1) * 24, day * 24);
    expect(Math.abs(ofDay.filter((energy) => energy > 0).length - 11.7)).toBeLessThan(1);
    // The sine of the elevation at noon, 20° from the declination of 7°: cos(27.1°) = 0.890.
    const noon = ((ofDay[11] ?? 0) + (ofDay[12] ?? 0)) / 2;
    const overhead_h = (0.89 * sumOf(ofDay)) / (noon / Math.cos(Math.PI / 24));
    expect(overhead_h).toBeCloseTo(6.64, 1);
  });

  it('of solar has a polar night and a midnight sun beyond the polar circle', () => {
    const tromso = profileHours_kWh('solar', calendar, 69.65, 1);
    const dayAt = (dayOfYear: number): Float64Array => tromso.slice((dayOfYear - 1) * 24, dayOfYear * 24);
    for (const night of [335, 355, 365, 10]) expect(sumOf(dayAt(night)), String(night)).toBe(0);
    expect(dayAt(172).every((energy) => energy > 0)).toBe(true);
    expect(sumOf(tromso)).toBeCloseTo(1, 9);
  });

  it('of solar peaks at solar noon of its longitude in the time of the site', () => {
    // Phoenix, 112.0° W: 12:28 in UTC−7, and 19:28 on a clock in UTC.
    expect(solarNoonAt_h(-112, -420)).toBeCloseTo(12.467, 3);
    expect(solarNoonAt_h(-112, 0)).toBeCloseTo(19.467, 3);
    const peakHour = (noon_h: number): number => {
      const day = profileAt_kWh('solar', calendar, { latitude_deg: 33, solarNoon_h: noon_h }, 1).slice(
        171 * 24,
        172 * 24,
      );
      return day.indexOf(Math.max(...day));
    };
    expect(peakHour(solarNoonAt_h(-112, -420))).toBe(12);
    expect(peakHour(solarNoonAt_h(-112, 0))).toBe(19);
  });
});

const sumOf = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
