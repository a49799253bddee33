import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCumulative } from '../../../../models/math/sampling/normalCumulative.ts';
import { normalQuantile } from '../../../../models/math/sampling/normalQuantile.ts';
import { runs } from '../../../support/runs.ts';

/** Relative difference of two numbers. */
const off = (one: number, other: number): number => Math.abs(one / other - 1);

describe('the quantile of the normal distribution', () => {
  it.each([
    // The test values of algorithm AS 241 (PPND16), Applied Statistics 37 (1988) 477-484.
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.262340089798409],
  ])('of %d is %d', (p, z) => {
    expect(off(normalQuantile(p), z)).toBeLessThan(1e-15);
  });

  it('is symmetric, 0 in the middle, infinite at the ends and NaN outside', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.75)).toBe(-normalQuantile(0.25));
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalQuantile(-0.1)).toBeNaN();
    expect(normalQuantile(NaN)).toBeNaN();
  });

  it('is the inverse of the cumulative probability', () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 0, noNaN: true }), (z) => {
        // A tail of z changes by about z² times the relative change of z.
        expect(Math.abs(normalQuantile(normalCumulative(z)) - z)).toBeLessThan(1e-14 * Math.max(1, -z));
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('the cumulative probability of the normal distribution', () => {
  it.each([
    // erfc(-z / sqrt 2) / 2 with 30 digits, by mpmath 1.3.
    [-37, 5.725571222524577e-300],
    [-10, 7.619853024160525e-24],
    [-5.5, 1.8989562465887718e-8],
    [-2, 0.02275013194817921],
    [-0.5, 0.3085375387259869],
    [1.2, 0.8849303297782917],
  ])('at %d is %d', (z, p) => {
    expect(off(normalCumulative(z), p)).toBeLessThan(2e-15);
  });

  it('is 0.5 in the middle, 0 and 1 at the ends, and NaN of NaN', () => {
    expect(normalCumulative(0)).toBe(0.5);
    expect(normalCumulative(-Infinity)).toBe(0);
    expect(normalCumulative(Infinity)).toBe(1);
    expect(normalCumulative(NaN)).toBeNaN();
  });

  it('adds up to 1 with that of the opposite', () => {
    fc.assert(
      fc.property(fc.double({ min: -9, max: 9, noNaN: true }), (z) => {
        expect(normalCumulative(z) + normalCumulative(-z)).toBeCloseTo(1, 14);
      }),
      { numRuns: runs(200) },
    );
  });
});
