import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listText } from '../../../models/units/text.ts';
import { sortedListText } from '../../../models/floor/sortedListText.ts';
import { foundBy, rack } from './floors.ts';

const MANY = 2000;
const many = <Part>(part: Part): Record<string, Part> =>
  Object.fromEntries(Array.from({ length: MANY }, (_, index) => [`P${String(index)}`, part]));
const area = { x_mm: 5000, y_mm: 5000, width_mm: 1000, depth_mm: 1000 };

/** Size of the messages of the findings. */
const size = (found: readonly { readonly message: string }[]): number =>
  found.reduce((sum, { message }) => sum + message.length, 0);

describe('findings about thousands of items on one spot', () => {
  it('name some of the units that a unit overlaps, and the number of the others', () => {
    const found = foundBy(['overlap'], [], { units: many({ kind: 'crah' as const, ...area }) });
    expect(found).toHaveLength(MANY - 1);
    expect(found[0]?.message).toMatch(/^CRAH P0 overlaps CRAH P1, CRAH P10, .* and 1,979 more\.$/);
    expect(size(found)).toBeLessThan(MANY * 400);
  });

  it('name some of the columns that a rack overlaps, and the number of the others', () => {
    const found = foundBy(['overlap'], [rack('A', 5000, 5000)], { columns: many(area) });
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toMatch(/^A overlaps column P0, .* and 1,980 more\.$/);
  });

  it('are one for all doors that a rack or a unit is in the way of', () => {
    const doors = many({ at: { x_mm: 5000, y_mm: 4800 }, width_mm: 900 });
    const racks = foundBy(['doorFree'], [rack('A', 5000, 5000)], { doors });
    const units = foundBy(['doorFree'], [], { doors, units: { U: { kind: 'crah', ...area } } });
    for (const found of [racks, units]) {
      expect(found).toHaveLength(1);
      expect(found[0]?.message).toMatch(/door P0, .* It is likewise in the way of 1,999 other doors\.$/);
    }
  });
});

describe('a list of names in order', () => {
  it('is as if all of them were sorted', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 60 }), (names) => {
        expect(sortedListText(new Set(names))).toBe(listText([...names].sort()));
      }),
    );
  });
});
