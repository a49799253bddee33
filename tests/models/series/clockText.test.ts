import { describe, expect, it } from 'vitest';
import { clockText } from '../../../models/series/clockText.ts';

describe('the clock of a zone', () => {
  it.each([
    ['America/Phoenix', 'UTC-7, no daylight saving time'],
    ['Pacific/Honolulu', 'UTC-10, no daylight saving time'],
    ['America/Regina', 'UTC-6, no daylight saving time'],
    ['Australia/Brisbane', 'UTC+10, no daylight saving time'],
    ['Australia/Sydney', 'UTC+10, daylight saving time +1 h'],
    ['Australia/Lord_Howe', 'UTC+10:30, daylight saving time +0.5 h'],
    ['Asia/Kolkata', 'UTC+5:30, no daylight saving time'],
    ['Europe/Berlin', 'UTC+1, daylight saving time +1 h'],
    ['America/Mexico_City', 'UTC-6, no daylight saving time'],
  ])('%s', (zone, text) => {
    expect(clockText(zone, 2025)).toBe(text);
  });

  it('is unknown for an unknown zone', () => {
    expect(clockText('Mars/Olympus', 2025)).toBeUndefined();
  });
});
