import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../models/series/calendar.ts';
import { daylightShifts_min } from '../../../models/series/daylight.ts';
import {
  yearCalendar,
  standardCalendar,
  zonedCalendar,
  type BillingCalendar,
} from '../../../models/tariff/BillingCalendar.ts';
import { billLoad } from '../../../models/tariff/billLoad.ts';
import { readSystemPeaks } from '../../../models/tariff/readSystemPeaks.ts';
import { statedCalendar } from '../../../models/tariff/statedCalendar.ts';
import { readUrdb } from '../../../models/tariff/urdb/readUrdb.ts';

const year = calendarOf(2025);
/** Hour of a date and hour of 2025. */
const at = (month: number, day: number, hour: number): number =>
  (year.monthStarts[month - 1] ?? 0) + (day - 1) * 24 + hour;
const hourOn = (clock: BillingCalendar, step: number): number => (clock.slots[step] ?? 0) % 24;
const monthOn = (clock: BillingCalendar, step: number): number =>
  Math.floor((clock.slots[step] ?? 0) / 48) + 1;

describe('the billing calendar of a tariff', () => {
  it('is an hour ahead in New York from 2 am on 9 March to 1 am standard time on 2 November 2025', () => {
    const clock = zonedCalendar(year, 'America/New_York', 1);
    expect(hourOn(clock, at(3, 9, 1))).toBe(1);
    expect(hourOn(clock, at(3, 9, 2))).toBe(3);
    expect(hourOn(clock, at(7, 1, 16))).toBe(17);
    expect(hourOn(clock, at(11, 2, 0))).toBe(1);
    expect(hourOn(clock, at(11, 2, 1))).toBe(1);
    expect(hourOn(clock, at(12, 1, 16))).toBe(16);
  });

  it('stays on standard time in Kolkata, and is half an hour ahead on Lord Howe Island', () => {
    expect(new Set(daylightShifts_min('Asia/Kolkata', 2025))).toEqual(new Set([0]));
    expect(new Set(daylightShifts_min('Australia/Lord_Howe', 2025))).toEqual(new Set([0, 30]));
  });

  it('puts the last summer hour of a month into the next', () => {
    const clock = zonedCalendar(year, 'America/New_York', 1);
    expect(monthOn(clock, at(6, 30, 23))).toBe(7);
    expect(monthOn(clock, at(12, 31, 23))).toBe(12);
  });

  it('uses the last hour of a southern year as its first, so that no hour is lost', () => {
    const clock = zonedCalendar(year, 'Australia/Sydney', 1);
    expect(monthOn(clock, at(12, 31, 23))).toBe(1);
    expect(clock.slots).toHaveLength(8760);
  });

  it('has weekends: 1 January 2025 is a Wednesday', () => {
    const clock = yearCalendar(year, 1);
    const isWeekend = (day: number): boolean => (clock.slots[at(1, day, 12)] ?? 0) % 48 >= 24;
    expect([3, 4, 5, 6].map(isWeekend)).toEqual([false, true, true, false]);
  });

  it('has a leap day in a leap year', () => {
    const clock = yearCalendar(calendarOf(2024), 1);
    expect(clock.stepCount).toBe(8784);
    expect(clock.monthDays[1]).toBe(29);
    expect(monthOn(clock, 59 * 24)).toBe(2);
  });

  it('finds a year that begins on the stated weekday if a time zone needs one', () => {
    const clock = statedCalendar(
      { startWeekday: 0, year: undefined, timeZone: 'America/New_York' },
      { stepsPerHour: 1, dayCount: 365 },
    );
    // 2018 begins on a Monday; clocks went forward on 11 March.
    expect(hourOn(clock, (31 + 28 + 10) * 24 + 2)).toBe(3);
    expect(hourOn(clock, (31 + 28 + 10) * 24 + 1)).toBe(1);
  });

  it('rejects an unknown zone', () => {
    expect(() => zonedCalendar(year, 'Mars/Olympus', 1)).toThrow('"Mars/Olympus" is not an IANA time zone');
  });
});

/** Expensive at 17:00 on each day, free otherwise. */
const atFive = (): unknown => {
  const row = Array<number>(24).fill(0).with(17, 1);
  return {
    energyratestructure: [[{ rate: 0 }], [{ rate: 1 }]],
    energyweekdayschedule: Array.from({ length: 12 }, () => row),
    energyweekendschedule: Array.from({ length: 12 }, () => row),
  };
};

describe('a spike of one hour', () => {
  const { tariff } = readUrdb(atFive());
  const billed = (clock: BillingCalendar, step: number): number => {
    const load_kW = new Float64Array(8760);
    load_kW[step] = 1000;
    return billLoad(tariff, { load_kW, stepsPerHour: 1 }, clock).annual.energy;
  };

  it('at 16:00 standard time in summer is billed as 17:00 in New York time, and not in standard time', () => {
    expect(billed(zonedCalendar(year, 'America/New_York', 1), at(7, 1, 16))).toBe(1000);
    expect(billed(yearCalendar(year, 1), at(7, 1, 16))).toBe(0);
    expect(billed(yearCalendar(year, 1), at(7, 1, 17))).toBe(1000);
  });

  it('at 17:00 in winter is billed equally by both', () => {
    expect(billed(zonedCalendar(year, 'America/New_York', 1), at(1, 10, 17))).toBe(1000);
    expect(billed(zonedCalendar(year, 'Asia/Kolkata', 1), at(7, 1, 17))).toBe(1000);
  });
});

describe('system peak hours', () => {
  const clock = standardCalendar({ startWeekday: 0, dayCount: 365, stepsPerHour: 4 });

  it('are read as dates and hours', () => {
    expect(readSystemPeaks('2018-01-02T03:15\n01-01 00:30\r\n', clock)).toEqual([24 * 4 + 13, 2]);
  });

  it.each(['02-30 12:00', '13-01 12', 'noon', '01-01 24:00'])('are rejected when they are %s', (line) => {
    expect(() => readSystemPeaks(line, clock)).toThrow('line 1 must be a date and hour');
  });
});
