import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BoundedMap } from '../../../models/math/BoundedMap.ts';
import { runs } from '../../support/runs.ts';

it('a bounded map has the entries that were added last, and no others', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.nat(20), { maxLength: 40 }), (size, keys) => {
      const map = new BoundedMap<number, string>(size);
      const kept: number[] = [];
      for (const key of keys) {
        map.set(key, `of ${String(key)}`);
        if (!kept.includes(key)) kept.push(key);
        if (kept.length > size) kept.shift();
      }
      for (let key = 0; key <= 20; key += 1) {
        expect(map.get(key)).toBe(kept.includes(key) ? `of ${String(key)}` : undefined);
      }
      expect(map.size).toBe(kept.length);
    }),
    { numRuns: runs(200) },
  );
});
