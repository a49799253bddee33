import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utcToLocal } from '../../../models/series/utcToLocal.ts';

/** A year of zeros with one hour of 1000. */
function spike(hour: number, count = 8760): Float64Array {
  const values = new Float64Array(count);
  values[hour] = 1000;
  return values;
}
const nonZero = (values: Float64Array): [number, number][] =>
  [...values].flatMap((value, hour): [number, number][] => (value === 0 ? [] : [[hour, value]]));

describe('UTC hours in local standard time', () => {
  it('are the same hours in UTC', () => {
    expect(nonZero(utcToLocal(spike(100), 0))).toEqual([[100, 1000]]);
  });

  it('are five hours earlier in New York: 17:00 UTC is 12:00', () => {
    expect(nonZero(utcToLocal(spike(17), -300))).toEqual([[12, 1000]]);
  });

  it('are averaged by halves in India: 10:00 UTC is 15:30', () => {
    expect(nonZero(utcToLocal(spike(10), 330))).toEqual([
      [15, 500],
      [16, 500],
    ]);
  });

  it('are averaged by quarters in Nepal: 10:00 UTC is 15:45', () => {
    expect(nonZero(utcToLocal(spike(10), 345))).toEqual([
      [15, 250],
      [16, 750],
    ]);
  });

  it('wrap around the end of the year', () => {
    expect(nonZero(utcToLocal(spike(2), -300))).toEqual([[8757, 1000]]);
    expect(nonZero(utcToLocal(spike(8783, 8784), 60))).toEqual([[0, 1000]]);
  });

  it('retain their sum at every offset on Earth', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -12 * 4, max: 14 * 4 }),
        fc.array(fc.double({ min: 0, max: 2500, noNaN: true }), { minLength: 24, maxLength: 48 }),
        (quarters, values) => {
          const local = utcToLocal(Float64Array.from(values), quarters * 15);
          const sum = (terms: Iterable<number>): number =>
            [...terms].reduce((total, term) => total + term, 0);
          expect(sum(local)).toBeCloseTo(sum(values), 6);
        },
      ),
      { seed: 11 },
    );
  });
});
