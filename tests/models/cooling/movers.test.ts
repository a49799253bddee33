import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moverPower_kW, prepareMover, type MoverDesign } from '../../../models/cooling/movers.ts';
import { runs } from '../../support/runs.ts';

const fan: MoverDesign = {
  rated_kW: 40,
  design_kW: 1000,
  runningRatio: 1,
  minimumFraction: 0,
  staticFraction: 0,
  exponent: 2.8,
};

describe('fans', () => {
  it('follow their flow to the stated exponent', () => {
    const anyExponent = fc.double({ min: 1, max: 3, noNaN: true });
    const anyShare = fc.double({ min: 0.05, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyExponent, anyShare, anyShare, (exponent, one, other) => {
        const mover = prepareMover({ ...fan, exponent });
        const ratio = moverPower_kW(mover, 1000 * one) / moverPower_kW(mover, 1000 * other);
        expect(ratio / (one / other) ** exponent).toBeCloseTo(1, 9);
      }),
      { seed: 20_260_206, numRuns: runs(200) },
    );
  });

  it('need an eighth at half flow by the affinity laws', () => {
    expect(moverPower_kW(prepareMover({ ...fan, exponent: 3 }), 500)).toBeCloseTo(5, 12);
  });

  it('run no slower than minimum speed, and no faster than full speed', () => {
    const mover = prepareMover({ ...fan, minimumFraction: 0.5, exponent: 3 });
    expect(moverPower_kW(mover, 0)).toBeCloseTo(5, 12);
    expect(moverPower_kW(mover, 300)).toBeCloseTo(5, 12);
    expect(moverPower_kW(mover, 1500)).toBe(40);
  });

  it('of fixed speed draw the same at any load', () => {
    const mover = prepareMover({ ...fan, minimumFraction: 1 });
    for (const load_kW of [0, 10, 500, 1000]) expect(moverPower_kW(mover, load_kW)).toBe(40);
  });

  it('with a spare for every four all run, at four fifths of the speed', () => {
    // 5 fans of 10 kW instead of 4: 50 kW x 0.8^3 = 25.6 kW instead of 40 kW
    const mover = prepareMover({ ...fan, rated_kW: 50, runningRatio: 1.25, exponent: 3 });
    expect(moverPower_kW(mover, 1000)).toBeCloseTo(25.6, 12);
  });

  it('of a hall without heat draw nothing', () => {
    expect(moverPower_kW(prepareMover({ ...fan, rated_kW: 0, design_kW: 0 }), 0)).toBe(0);
  });
});

describe('pumps', () => {
  it('with constant pressure have a linear part', () => {
    // 0.3 x 0.5 + 0.7 x 0.125 = 0.2375
    const pump = prepareMover({ ...fan, staticFraction: 0.3, exponent: 3 });
    expect(moverPower_kW(pump, 500)).toBeCloseTo(40 * 0.2375, 12);
  });
});
