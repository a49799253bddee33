import { describe, expect, it } from 'vitest';
import { closestMatches } from '../../../server/results/closestMatches.ts';
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';

const ids = Object.keys(loadNodeLibrary().climates);

describe('the closest words', () => {
  it.each([
    ['chicago', ['chicago-il']],
    ['chicgo', ['chicago-il']],
    ['Chicago-IL', ['chicago-il']],
    ['san-diego-ca', ['san-francisco-ca', 'san-jose-ca']],
    ['tokyo', ['tokyo-hyakuri-jp', 'tokyo-jp']],
  ])('to %s are %s', (input, expected) => {
    const found = closestMatches(input, ids);
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(found.length).toBeLessThanOrEqual(5);
  });

  it.each(['', 'x', 'q'.repeat(10_000), '!!!'])('to "%.10s" are none', (input) => {
    expect(closestMatches(input, ids)).toEqual([]);
  });

  it('lists the closest first', () => {
    expect(closestMatches('seatle', ['seoul-kr', 'seattle-wa'])[0]).toBe('seattle-wa');
  });
});
