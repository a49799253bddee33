import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../models/series/calendar.ts';
import { isoHour, standardOffset_min } from '../../../models/series/timeZone.ts';

describe('the standard offset of a zone', () => {
  it.each([
    ['America/New_York', -300],
    ['Asia/Kolkata', 330],
    ['UTC', 0],
    ['Europe/Berlin', 60],
    // Summer in January: the standard offset is July's.
    ['Australia/Sydney', 600],
    ['Asia/Kathmandu', 345],
    ['America/St_Johns', -210],
  ])('%s is %i minutes', (zone, minutes) => {
    expect(standardOffset_min(zone, 2025)).toBe(minutes);
  });

  it('of an unknown zone is undefined', () => {
    expect(standardOffset_min('Mars/Olympus', 2025)).toBeUndefined();
    expect(standardOffset_min('', 2025)).toBeUndefined();
  });
});

describe('the text of an hour', () => {
  it('is ISO 8601 in local standard time', () => {
    expect(isoHour(calendarOf(2025), 0, -300)).toBe('2025-01-01T00:00-05:00');
    expect(isoHour(calendarOf(2024), 59 * 24 + 15, 330)).toBe('2024-02-29T15:00+05:30');
  });
});
