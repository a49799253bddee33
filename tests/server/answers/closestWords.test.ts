import { describe, expect, it } from 'vitest';
import { closestWords } from '../../../server/answers/closestWords.ts';
import { loadLibrary } from '../../../server/files/nodeLibrary.ts';

const ids = Object.keys(loadLibrary().climates);

describe('the closest words', () => {
  it.each([
    ['chicago', ['chicago-il']],
    ['chicgo', ['chicago-il']],
    ['Chicago-IL', ['chicago-il']],
    ['san-diego-ca', ['san-francisco-ca', 'san-jose-ca']],
    ['tokyo', ['tokyo-hyakuri-jp', 'tokyo-jp']],
  ])('to %s are %s', (input, expected) => {
    const found = closestWords(input, ids);
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(found.length).toBeLessThanOrEqual(5);
  });

  it.each(['', 'x', 'q'.repeat(10_000), '!!!'])('to "%.10s" are none', (input) => {
    expect(closestWords(input, ids)).toEqual([]);
  });

  it('lists the closest first', () => {
    expect(closestWords('seatle', ['seoul-kr', 'seattle-wa'])[0]).toBe('seattle-wa');
  });
});
