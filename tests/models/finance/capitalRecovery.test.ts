import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalRecoveryFraction } from '../../../models/finance/capitalRecovery.ts';
import { monthlyPayment } from '../../support/costs/monthlyPayment.ts';
import { runs } from '../../support/runs.ts';

const seeded = { seed: 20261122, numRuns: runs(500) };

describe('the capital recovery factor', () => {
  it.each([
    [0.08, 15, 0.11683],
    [0.07, 15, 0.109795],
    [0.07, 3, 0.381052],
    [0.05, 10, 0.129505],
    [0.08, 5, 0.250456],
  ])('at %s over %s years is that of printed tables, %s', (rateFraction, years, expected) => {
    expect(capitalRecoveryFraction(rateFraction, years)).toBeCloseTo(expected, 6);
  });

  it('at 10 % over 2 years pays 100 back with 57.62 each: 100 x 1.1 - 57.62 = 52.38, x 1.1 = 57.62', () => {
    expect(100 * capitalRecoveryFraction(0.1, 2)).toBeCloseTo(57.619, 3);
  });

  it('is 1/n without interest', () => {
    expect(capitalRecoveryFraction(0, 12)).toBe(1 / 12);
  });

  it('approaches 1/n as interest approaches 0', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-300, max: 1e-9, noNaN: true }),
        fc.integer({ min: 1, max: 480 }),
        (rateFraction, periods) => {
          expect(capitalRecoveryFraction(rateFraction, periods) * periods).toBeCloseTo(1, 6);
        },
      ),
      seeded,
    );
  });

  it('leaves no balance after the last payment', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        fc.integer({ min: 1, max: 40 }),
        (rateFraction, years) => {
          const payment = capitalRecoveryFraction(rateFraction, years);
          let balance = 1;
          let grown = 1;
          for (let year = 0; year < years; year += 1) {
            balance = balance * (1 + rateFraction) - payment;
            grown *= 1 + rateFraction;
          }
          expect(Math.abs(balance)).toBeLessThan(1e-12 * grown);
        },
      ),
      seeded,
    );
  });

  it.each([
    [8, 15, 'A rate must be a fraction from 0 to 1, such as 0.08 for 8 %; given: 8.'],
    [-0.01, 15, 'A rate must be a fraction from 0 to 1, such as 0.08 for 8 %; given: -0.01.'],
    [NaN, 15, 'A rate must be a fraction from 0 to 1, such as 0.08 for 8 %; given: NaN.'],
    [0.08, 0, 'The number of periods must be above 0; given: 0.'],
    [0.08, Infinity, 'The number of periods must be above 0; given: Infinity.'],
  ])('of %s over %s is rejected', (rateFraction, periods, message) => {
    expect(() => capitalRecoveryFraction(rateFraction, periods)).toThrow(message);
  });
});

describe('a constant payment per month', () => {
  it('for a facility of 12 $/W over 12 years is the book’s 0.08 straight and 0.13 at 8 %', () => {
    // The Datacenter as a Computer, chapter on cost, prints two digits; 0.0833 and 0.1299 are the same arithmetic.
    expect(monthlyPayment(12, 0, 12)).toBeCloseTo(0.0833, 4);
    expect(monthlyPayment(12, 0.08, 12)).toBeCloseTo(0.1299, 4);
  });

  it('for a server of 4,000 $ and 500 W over 4 years is the book’s 0.17 straight and 0.19 at 8 % per watt', () => {
    expect(monthlyPayment(4000 / 500, 0, 4)).toBeCloseTo(0.1667, 4);
    expect(monthlyPayment(4000 / 500, 0.08, 4)).toBeCloseTo(0.1953, 4);
  });
});

describe('James Hamilton’s monthly cost of 45,978 servers', () => {
  // mvdirona.com 2010 secondary source: datacenterknowledge.com, 22 September 2010: 3.5 M$ a month, 57 / 8 / 18 / 4 / 13 %.
  const servers = monthlyPayment(66_700_000, 0.05, 3);
  const network = monthlyPayment(12_810_000, 0.05, 4);
  // 8 MW at 80 % x PUE 1.45 x 0.07 $/kWh x 730 h.
  const power = 8000 * 0.8 * 1.45 * 0.07 * 730;

  it('with a facility of 72 M$ is 3,531,944 $, in his shares', () => {
    const facility = monthlyPayment(72_000_000, 0.05, 10);
    const parts = [servers, network, facility * 0.82, facility * 0.18, power];
    const total = parts.reduce((sum, part) => sum + part, 0);
    expect(parts.map(Math.round)).toEqual([1_999_059, 295_005, 626_211, 137_461, 474_208]);
    expect(total).toBeCloseTo(3_531_944, -0.5);
    expect(parts.map((part) => Math.round((100 * part) / total))).toEqual([57, 8, 18, 4, 13]);
  });

  it('with a facility of 88 M$, as in textbooks, is 3,701,649 $', () => {
    const facility = monthlyPayment(88_000_000, 0.05, 10);
    expect(facility * 0.82).toBeCloseTo(765_369, -0.5);
    expect(facility * 0.18).toBeCloseTo(168_008, -0.5);
    expect(servers + network + facility).toBeCloseTo(3_227_441, -0.5);
    expect(servers + network + facility + power).toBeCloseTo(3_701_649, -0.5);
  });
});
