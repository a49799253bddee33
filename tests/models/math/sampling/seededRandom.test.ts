import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { philox4x32 } from '../../../../models/math/sampling/philox.ts';
import { randomByRow, seededRandom } from '../../../../models/math/sampling/seededRandom.ts';
import { runs } from '../../../support/runs.ts';

const seeds = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

describe('random words', () => {
  // The known answers of Random123 (kat_vectors, philox4x32 with 10 rounds): counter, key, result.
  it.each([
    ['00000000 00000000 00000000 00000000', '00000000 00000000', '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
    ['ffffffff ffffffff ffffffff ffffffff', 'ffffffff ffffffff', '408f276d 41c83b0e a20bc7c6 6d5451fd'],
    ['243f6a88 85a308d3 13198a2e 03707344', 'a4093822 299f31d0', 'd16cfe09 94fdcceb 5001e420 24126ea1'],
  ])('of the counter %s are those of the reference implementation', (counter, key, result) => {
    const words = (text: string): number[] => text.split(' ').map((word) => Number.parseInt(word, 16));
    const block = Uint32Array.from(words(counter));
    const [key0 = 0, key1 = 0] = words(key);
    philox4x32(block, key0, key1);
    expect([...block]).toEqual(words(result));
  });
});

describe('a seeded sequence', () => {
  it('takes 52 bits of each pair of words', () => {
    // Seed 0, stream 0 is the first known answer above; the middle of a step of 2^-52 is 0.5 above its lower end.
    const random = seededRandom(0);
    expect(random.next()).toBe(((0x6627e8d5 >>> 6) * 2 ** 26 + (0xe169c58d >>> 6) + 0.5) / 2 ** 52);
    expect(random.next()).toBe(((0xbc57ac4c >>> 6) * 2 ** 26 + (0x9b00dbd8 >>> 6) + 0.5) / 2 ** 52);
  });

  it('is the same for the same seed, and another for another seed or stream', () => {
    const first = (seed: number, stream?: number): number[] => {
      const random = seededRandom(seed, stream);
      return Array.from({ length: 5 }, () => random.next());
    };
    fc.assert(
      fc.property(seeds, fc.nat(1000), (seed, stream) => {
        expect(first(seed, stream)).toEqual(first(seed, stream));
        expect(first(seed, stream)).not.toEqual(first(seed, stream + 1));
        expect(first(seed)).not.toEqual(first(seed === 0 ? 1 : seed - 1));
        // The upper half of a seed counts as well.
        expect(first(seed % 2 ** 32)).not.toEqual(first((seed % 2 ** 32) + 2 ** 32));
      }),
      { numRuns: runs(50) },
    );
  });

  it('has the mean and the variance of uniform numbers, and no correlation with the number before', () => {
    const random = seededRandom(42);
    const count = 40_000;
    const numbers = Array.from({ length: count }, () => random.next() - 0.5);
    const mean = numbers.reduce((sum, x) => sum + x, 0) / count;
    const variance = numbers.reduce((sum, x) => sum + x * x, 0) / count;
    const lag = numbers.reduce((sum, x, at) => sum + x * (numbers[at - 1] ?? 0), 0) / count;
    // Four standard errors: of the mean sqrt(1/12/n), of the variance sqrt(1/180/n), of the lag 1/12/sqrt(n).
    expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(1 / 12 / count));
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / count));
    expect(Math.abs(lag)).toBeLessThan(4 / 12 / Math.sqrt(count));
  });

  it('draws whole numbers below a count evenly', () => {
    const random = seededRandom(7);
    const times = new Float64Array(7);
    for (let draw = 0; draw < 7000; draw += 1) {
      const number = random.below(7);
      times[number] = (times[number] ?? NaN) + 1;
    }
    const chiSquared = times.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // 22.46 is the 99.9th percentile of chi-squared with 6 degrees of freedom.
    expect(chiSquared).toBeLessThan(22.46);
  });

  it.each([-1, 0.5, NaN, 2 ** 53])('refuses the seed %d', (seed) => {
    expect(() => seededRandom(seed)).toThrow(
      `must be a whole number from 0 to 2^53 - 1; given: ${String(seed)}`,
    );
    expect(() => randomByRow(seed)).toThrow(`given: ${String(seed)}`);
  });
});

describe('random numbers by row', () => {
  it('depend on row and dimension alone, in any order', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.tuple(fc.nat(), fc.nat(50)), { maxLength: 20 }), (seed, places) => {
        const random = randomByRow(seed);
        const forward = places.map(([row, dimension]) => random(row, dimension));
        const other = randomByRow(seed);
        const backward = places.toReversed().map(([row, dimension]) => other(row, dimension));
        expect(backward.toReversed()).toEqual(forward);
        for (const number of forward) {
          expect(number).toBeGreaterThan(0);
          expect(number).toBeLessThan(1);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('differ for rows 2^32 apart and for row and dimension exchanged', () => {
    const random = randomByRow(1);
    expect(random(5, 0)).not.toBe(random(5 + 2 ** 32, 0));
    expect(random(5, 9)).not.toBe(random(9, 5));
  });
});
