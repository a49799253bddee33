import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  designCountOf,
  designKey,
  designOfKey,
  rangeValue,
  type ContinuousChoice,
} from '../../../../models/study/search/designSpace.ts';
import { runs } from '../../../support/runs.ts';
import { spaceOf } from '../../../support/searchLandscapes.ts';

const supply: ContinuousChoice = {
  kind: 'range',
  id: 'supply',
  label: 'Supply air temperature',
  from: 15,
  to: 32,
  unit: '°C',
  resolution: 35,
};

describe('a design', () => {
  it('has a key of its own, in the order of the designs', () => {
    const space = spaceOf([3, 1], [4]);
    const keys = Array.from({ length: designCountOf(space) }, (_, key) => key);
    const designs = keys.map((key) => designOfKey(space, key));
    expect(keys).toHaveLength(12);
    expect(designs.map((design) => designKey(space, design))).toEqual(keys);
    expect(designs.slice(0, 5)).toEqual([
      [0, 0, 0],
      [0, 0, 1],
      [0, 0, 2],
      [0, 0, 3],
      [1, 0, 0],
    ]);
  });

  it('is found by its key in spaces up to the largest', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.nat()), { maxLength: 5 }),
        (choices) => {
          const space = spaceOf(
            choices.map(([count]) => count),
            [],
          );
          const design = choices.map(([count, index]) => index % count);
          const key = designKey(space, design);
          expect(key).toBeLessThan(designCountOf(space));
          expect(designOfKey(space, key)).toEqual(design);
        },
      ),
      { numRuns: runs(300), seed: 5 },
    );
  });

  it('of another space has none', () => {
    const space = spaceOf([3], [4]);
    expect(() => designKey(space, [0])).toThrow('has 2 indices, not 1');
    expect(() => designKey(space, [3, 0])).toThrow('choice-0 has the indices 0 to 2, not 3');
    expect(() => designKey(space, [0, 0.5])).toThrow('range-0 has the indices 0 to 3, not 0.5');
  });

  it('has values of a grid whose ends are those of the range', () => {
    expect([0, 1, 34].map((index) => rangeValue(supply, index))).toEqual([15, 15.5, 32]);
    const tenths = { ...supply, from: 0, to: 1, resolution: 11 };
    expect(rangeValue(tenths, 3)).toBe(0.3);
  });
});
