import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  approachAt_K,
  carriedFraction,
  counterflow,
} from '../../../../models/cooling/equipment/counterflow.ts';
import { runs } from '../../../support/runs.ts';

const settings = { seed: 7, numRuns: runs(300) };
const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const anyExchanger = fc
  .record({ approach_K: between(0.5, 15), warmRise_K: between(2, 30), coldRise_K: between(2, 30) })
  .map(counterflow);

describe('a plate exchanger of 2 K between tower water, 5.6 K, and a loop of 10 K', () => {
  const exchanger = counterflow({ approach_K: 2, warmRise_K: 10, coldRise_K: 5.6 });

  it('has an approach of 1.57 K at half load', () => {
    // ln(6.4 / 2) = 1.163; x 0.5^-0.2 = 1.336; 4.4 / (e^1.336 - 1) = 1.57
    expect(approachAt_K(exchanger, 0.5)).toBeCloseTo(1.57, 2);
    expect(approachAt_K(exchanger, 1)).toBe(2);
  });

  it('keeps the approach of minimum flow below it', () => {
    expect(approachAt_K(exchanger, 0.1)).toBe(approachAt_K(exchanger, 0.35));
  });
});

describe('an exchanger of equal rises', () => {
  it('has an approach in proportion to heat over conductance: 4 K x 0.5^0.2 = 3.48 K at half load', () => {
    const exchanger = counterflow({ approach_K: 4, warmRise_K: 10, coldRise_K: 10 });
    expect(approachAt_K(exchanger, 0.5)).toBeCloseTo(3.482, 3);
    const nearly = counterflow({ approach_K: 4, warmRise_K: 10.001, coldRise_K: 10 });
    expect(approachAt_K(nearly, 0.5)).toBeCloseTo(3.482, 3);
  });
});

describe('a stated approach', () => {
  it('stands if the cold stream leaves colder than the warm stream enters', () => {
    expect(counterflow({ approach_K: 4, warmRise_K: 10, coldRise_K: 12 }).approach_K).toBe(4);
  });

  it('is raised to the least that the rises allow, half a kelvin at the hot end', () => {
    // Water that warms by 30 K, beside coolant that cools by 10 K: 30 - 10 + 0.5.
    const { approach_K, statedApproach_K } = counterflow({ approach_K: 4, warmRise_K: 10, coldRise_K: 30 });
    expect(approach_K).toBe(20.5);
    expect(statedApproach_K).toBe(4);
  });
});

describe('the heat of any exchanger', () => {
  it('is proportional to the difference of the entering streams, and nothing against it', () => {
    // 4 K + 14 K carry all; 2 K carry 11 %.
    const door = counterflow({ approach_K: 4, warmRise_K: 14, coldRise_K: 6 });
    expect(carriedFraction(door, 18, 1)).toBe(1);
    expect(carriedFraction(door, 2, 1)).toBeCloseTo(0.111, 3);
    expect(carriedFraction(door, 0, 1)).toBe(0);
    expect(carriedFraction(door, -12, 1)).toBe(0);
  });

  it('is a larger share at less load, and the approach smaller and above 0', () => {
    fc.assert(
      fc.property(
        anyExchanger,
        between(0.01, 1),
        between(0.01, 1),
        between(-5, 40),
        (one, a, b, entering_K) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)];
          expect(approachAt_K(one, less)).toBeLessThanOrEqual(approachAt_K(one, more) * (1 + 1e-9));
          expect(approachAt_K(one, less)).toBeGreaterThan(0);
          expect(carriedFraction(one, entering_K, less)).toBeGreaterThanOrEqual(
            carriedFraction(one, entering_K, more) * (1 - 1e-9),
          );
        },
      ),
      settings,
    );
  });

  it('never leaves the cold stream warmer than the warm stream enters', () => {
    fc.assert(
      fc.property(anyExchanger, between(0.01, 1), (one, loadFraction) => {
        const hotEnd_K = approachAt_K(one, loadFraction) + one.warmRise_K - one.coldRise_K;
        expect(hotEnd_K).toBeGreaterThan(0);
      }),
      settings,
    );
  });

  it('without a design load is at its design approach', () => {
    expect(approachAt_K(counterflow({ approach_K: 4, warmRise_K: 10, coldRise_K: 6 }), Number.NaN)).toBe(4);
  });
});
