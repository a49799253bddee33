import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../models/math/editDistance.ts';
import { runs } from '../../support/runs.ts';

describe('edit distance', () => {
  it.each([
    ['kitten', 'sitting', 3],
    ['frankfrut', 'frankfurt', 1],
    ['ab', 'ba', 1],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
    ['same', 'same', 0],
  ])('from %s to %s is %d', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
  });

  it('is the same in both directions, at least the difference and at most the greater length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
        const distance = editDistance(one, other);
        expect(editDistance(other, one)).toBe(distance);
        expect(distance).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
        expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
      { numRuns: runs(200) },
    );
  });

  it('above a limit is infinite, and below it the same', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 10 }),
        fc.string({ maxLength: 10 }),
        fc.nat(6),
        (one, other, most) => {
          const distance = editDistance(one, other);
          expect(editDistance(one, other, most)).toBe(distance <= most ? distance : Infinity);
        },
      ),
      { numRuns: runs(200) },
    );
  });
});
