import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hourlyPue } from '../../../models/report/hourlyPue.ts';

const hours = (...values: number[]): Float64Array => Float64Array.from(values);

describe('the PUE of an hour', () => {
  it('is facility load over IT load', () => {
    // 120 / 100 = 1.2 and 60 / 40 = 1.5
    expect([...hourlyPue(hours(120, 60), hours(100, 40))]).toEqual([1.2, 1.5]);
  });

  it('is 0, which no PUE can be, in an hour without IT load', () => {
    expect([...hourlyPue(hours(3, 0), hours(0, 0))]).toEqual([0, 0]);
  });

  it('is never NaN', () => {
    const load = fc.float({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(load, load), { maxLength: 20 }), (pairs) => {
        const pue = hourlyPue(
          hours(...pairs.map(([facility]) => facility)),
          hours(...pairs.map(([, it]) => it)),
        );
        expect(pue.every((value) => !Number.isNaN(value) && value >= 0)).toBe(true);
      }),
      { seed: 5 },
    );
  });
});
