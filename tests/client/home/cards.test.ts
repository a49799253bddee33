import { describe, expect, it } from 'vitest';
import { matchingPlans } from '../../../client/home/cardFilter.ts';
import { editedText } from '../../../client/home/editedText.ts';
import { foundText } from '../../../client/home/foundText.ts';

const at = (text: string): number => new Date(text).getTime();
const now = at('2026-11-20T12:00:00');

describe('the time of the last edit', () => {
  it.each([
    ['2026-11-20T11:59:30', 'Edited just now'],
    ['2026-11-20T12:05:00', 'Edited just now'],
    ['2026-11-20T11:58:59', 'Edited 1 minute ago'],
    ['2026-11-20T11:20:00', 'Edited 40 minutes ago'],
    ['2026-11-20T09:30:00', 'Edited 2 hours ago'],
    ['2026-11-19T23:00:00', 'Edited yesterday'],
    ['2026-11-18T23:00:00', 'Edited 18 Nov 2026'],
    ['2025-02-01T08:00:00', 'Edited 1 Feb 2025'],
  ])('%s is told as a person says it: %s', (time, text) => {
    expect(editedText(at(time), now)).toBe(text);
  });

  it('is not told if it is not known', () => {
    expect(editedText(0, now)).toBe('');
  });
});

describe('what a search has found', () => {
  it('is no number of all plans while the server has more', () => {
    expect(foundText(1, false)).toBe('1 plan found');
    expect(foundText(0, false)).toBe('no plans found');
    expect(foundText(24, true)).toBe('24 plans found so far, more can be shown');
  });
});

describe('a search', () => {
  const plans = ['Hall of 1 MW', 'Zürich hall', 'Bürohaus', 'AI hall, 2 MW'].map((name) => ({ name }));
  const found = (search: string): string[] => matchingPlans(plans, search).map(({ name }) => name);

  it('finds plans with all words in any order, without case and accents', () => {
    expect(found('mw HALL')).toEqual(['Hall of 1 MW', 'AI hall, 2 MW']);
    expect(found('zurich')).toEqual(['Zürich hall']);
    expect(found('buro')).toEqual(['Bürohaus']);
    expect(found('  ')).toHaveLength(4);
    expect(found('immersion')).toEqual([]);
  });
});
