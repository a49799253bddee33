import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  solveAirflow,
  solveLeaving,
  prepareTower,
  towerHours,
  type Tower,
  type TowerDesign,
  type TowerHours,
} from '../../../../models/cooling/equipment/tower.ts';
import { yorkApproach_K } from '../../../../models/cooling/equipment/yorkCalc.ts';
import { runs } from '../../../support/runs.ts';

const settings = { seed: 26, numRuns: runs(2000) };
const design: TowerDesign = {
  wetBulb_C: 25.6,
  range_K: 5.56,
  approach_K: 3.9,
  freeConvectionFraction: 0.125,
};
const tower = prepareTower(design);

/** Conditions of a tower in an hour. */
type Conditions = Readonly<Record<'wetBulb_C' | 'range_K' | 'waterFraction', number>>;

/** A run of one hour. */
function oneHour({ wetBulb_C: air_C, range_K: cooling_K, waterFraction: flow }: Conditions): TowerHours {
  const run = towerHours(1);
  run.count = 1;
  run.wetBulb_C[0] = air_C;
  run.range_K[0] = cooling_K;
  run.waterFraction[0] = flow;
  return run;
}

function airFor(ofTower: Tower, conditions: Conditions, leaving_C: number): number {
  const run = oneHour(conditions);
  run.leaving_C[0] = leaving_C;
  solveAirflow(ofTower, run);
  return run.airFraction[0] ?? NaN;
}

function leavingWith(ofTower: Tower, conditions: Conditions, air: number): number {
  const run = oneHour(conditions);
  run.airFraction[0] = air;
  solveLeaving(ofTower, run);
  return run.leaving_C[0] ?? NaN;
}

const towers = fc
  .record({
    wetBulb_C: fc.double({ min: 12, max: 29, noNaN: true }),
    range_K: fc.double({ min: 3, max: 12, noNaN: true }),
    approach_K: fc.double({ min: 3, max: 8, noNaN: true }),
    freeConvectionFraction: fc.double({ min: 0.05, max: 0.2, noNaN: true }),
  })
  .map(prepareTower);
const wetBulb_C = fc.double({ min: -40, max: 35, noNaN: true });
const range_K = fc.double({ min: 0.01, max: 25, noNaN: true });
const waterFraction = fc.double({ min: 0.2, max: 1.2, noNaN: true });
const airFraction = fc.double({ min: 0, max: 1.2, noNaN: true });

describe('YorkCalc', () => {
  // EnergyPlus' 27 coefficients, evaluated in Python: wet bulb, range, liquid-to-gas ratio, approach.
  it.each([
    [-10, 5.56, 1, 15.225741871488397],
    [0, 4, 1.5, 12.898909271451465],
    [25, 8, 2, 11.621452908036794],
    [25, 5.56, 2, 8.89732885898404],
    [0, 2, 1, 5.811123816398755],
    [10, 8, 1, 10.198088852555554],
    [0, 4, 2, 16.631910037515194],
    [25, 8, 0.5, 1.973835242979466],
    [-10, 8, 2, 32.41904437300319],
    [26.6, 8, 2, 10.796236056411347],
  ])('at %d °C, %d K and a ratio of %d has an approach of %d K', (wetBulb, range, ratio, approach) => {
    expect(Math.abs(yorkApproach_K(wetBulb, range, ratio) / approach - 1)).toBeLessThan(1e-9);
  });

  it('has a smaller approach in warmer air, so that using 26.67 °C is conservative for warmer air', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -34, max: 26, noNaN: true }),
        fc.double({ min: 2, max: 12, noNaN: true }),
        fc.double({ min: 0.5, max: 3, noNaN: true }),
        (wetBulb, range, ratio) => {
          const cooler_K = yorkApproach_K(wetBulb, range, ratio);
          // Below 1.11 K, at which towers are limited, the fit is not valid.
          expect(yorkApproach_K(wetBulb + 0.5, range, ratio)).toBeLessThan(Math.max(1.11, cooler_K));
        },
      ),
      settings,
    );
  });

  it('is rejected outside its fit', () => {
    expect(() => yorkApproach_K(27, 5, 1)).toThrow(/from -34.4 to 26.667/);
    expect(() => yorkApproach_K(20, 1, 1)).toThrow(/from 1.11 to 22.22/);
    expect(() => yorkApproach_K(20, 5, 9)).toThrow(/above 0, at most 8/);
    expect(() => yorkApproach_K(20, NaN, 1)).toThrow(/from 1.11 to 22.22/);
  });
});

describe('a tower at its design', () => {
  it('supplies water at the design approach with full air', () => {
    expect(leavingWith(tower, { wetBulb_C: 25.6, range_K: 5.56, waterFraction: 1 }, 1)).toBeCloseTo(29.5, 9);
  });

  it('has a liquid-to-gas ratio near 1 at YorkCalc’s own reference of 25.6 °C, 5.56 K and 3.9 K', () => {
    expect(tower.designLiquidToGas).toBeGreaterThan(0.97);
    expect(tower.designLiquidToGas).toBeLessThan(1.03);
  });

  it('is rejected outside the validity of YorkCalc', () => {
    expect(() => prepareTower({ ...design, approach_K: 0.5 })).toThrow(/within the YorkCalc correlation/);
    expect(() => prepareTower({ ...design, approach_K: 25 })).toThrow(/within the YorkCalc correlation/);
    expect(() => prepareTower({ ...design, range_K: 25 })).toThrow(/from 1.11 to 22.2 K/);
    expect(() => prepareTower({ ...design, wetBulb_C: NaN })).toThrow(/from -10 to 35 °C/);
    expect(() => prepareTower({ ...design, freeConvectionFraction: 0 })).toThrow(/from 0.01 to 1/);
  });
});

describe('the air that a tower needs', () => {
  it('is the design air at the design, and less for less water', () => {
    const conditions = { wetBulb_C: 25.6, range_K: 5.56, waterFraction: 1 };
    expect(airFor(tower, conditions, 29.5)).toBeCloseTo(1, 9);
    expect(airFor(tower, { ...conditions, waterFraction: 0.5 }, 29.5)).toBeCloseTo(0.5, 9);
  });

  it('is above 1 for colder water than the design water, and infinite for water at the wet bulb', () => {
    const conditions = { wetBulb_C: 25.6, range_K: 5.56, waterFraction: 1 };
    expect(airFor(tower, conditions, 28.5)).toBeGreaterThan(1);
    expect(airFor(tower, conditions, 26)).toBe(Infinity);
  });

  it('is 0 if free convection is enough or there is no heat', () => {
    expect(airFor(tower, { wetBulb_C: -20, range_K: 1.2, waterFraction: 0.3 }, 28)).toBe(0);
    expect(airFor(tower, { wetBulb_C: 20, range_K: 0, waterFraction: 1 }, 21)).toBe(0);
    expect(airFor(tower, { wetBulb_C: 20, range_K: 5, waterFraction: 0 }, 21)).toBe(0);
  });

  it('maintains the requested temperature', () => {
    fc.assert(
      fc.property(
        towers,
        fc.record({ wetBulb_C, range_K, waterFraction }),
        fc.double({ min: 1.2, max: 60, noNaN: true }),
        (anyTower, conditions, approach_K) => {
          const target_C = conditions.wetBulb_C + approach_K;
          const air = airFor(anyTower, conditions, target_C);
          expect(air).not.toBeNaN();
          if (air === 0 || air === Infinity) return;
          const leaving_C = leavingWith(anyTower, conditions, air);
          expect(Math.abs(leaving_C - target_C)).toBeLessThan(1e-6);
        },
      ),
      settings,
    );
  });

  it('is 0, or infinite, only if the tower gives the same with its fans off, or on', () => {
    fc.assert(
      fc.property(
        towers,
        fc.record({ wetBulb_C, range_K, waterFraction }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (anyTower, conditions, approach_K) => {
          const target_C = conditions.wetBulb_C + approach_K;
          const air = airFor(anyTower, conditions, target_C);
          if (air === 0) expect(leavingWith(anyTower, conditions, 0)).toBeLessThanOrEqual(target_C + 1e-9);
          else expect(leavingWith(anyTower, conditions, 0)).toBeGreaterThan(target_C - 1e-9);
          if (air > 1) expect(leavingWith(anyTower, conditions, 1)).toBeGreaterThanOrEqual(target_C - 1e-9);
        },
      ),
      settings,
    );
  });
});

describe('the water that leaves a tower', () => {
  it('is never colder than the wet bulb and 1.1 K, never NaN, and gets colder with air', () => {
    fc.assert(
      fc.property(
        towers,
        fc.record({ wetBulb_C, range_K, waterFraction }),
        airFraction,
        airFraction,
        (anyTower, conditions, one, other) => {
          const little_C = leavingWith(anyTower, conditions, Math.min(one, other));
          const much_C = leavingWith(anyTower, conditions, Math.max(one, other));
          expect(much_C).toBeGreaterThan(conditions.wetBulb_C + 1.1);
          expect(much_C).toBeLessThanOrEqual(little_C + 1e-9);
          expect(Number.isFinite(little_C)).toBe(true);
        },
      ),
      settings,
    );
  });

  it('gets warmer with the wet bulb', () => {
    fc.assert(
      fc.property(
        towers,
        fc.record({ range_K, waterFraction }),
        fc.tuple(wetBulb_C, wetBulb_C),
        airFraction,
        (anyTower, conditions, [one, other], air) => {
          const cold_C = leavingWith(anyTower, { ...conditions, wetBulb_C: Math.min(one, other) }, air);
          const warm_C = leavingWith(anyTower, { ...conditions, wetBulb_C: Math.max(one, other) }, air);
          expect(warm_C).toBeGreaterThanOrEqual(cold_C - 1e-9);
        },
      ),
      settings,
    );
  });

  it('gets warmer with the range near the design air per water', () => {
    fc.assert(
      fc.property(
        towers,
        fc.record({ wetBulb_C }),
        fc.tuple(range_K, range_K),
        fc.double({ min: 0.4, max: 1, noNaN: true }),
        (anyTower, conditions, [one, other], air) => {
          const short = { ...conditions, waterFraction: 1, range_K: Math.min(one, other) };
          const long = { ...conditions, waterFraction: 1, range_K: Math.max(one, other) };
          expect(leavingWith(anyTower, long, air)).toBeGreaterThanOrEqual(
            leavingWith(anyTower, short, air) - 1e-9,
          );
        },
      ),
      settings,
    );
  });
});

describe('hours that are solved together', () => {
  const hour = fc.record({
    wetBulb_C,
    range_K: fc.constantFrom(0, 0.8, 5.56, 7, 20, 24),
    waterFraction,
    airFraction,
  });

  it('give what each of them gives alone, and other hours stay as they are', () => {
    fc.assert(
      fc.property(towers, fc.array(hour, { minLength: 1, maxLength: 12 }), (anyTower, all) => {
        const run = towerHours(all.length + 1);
        all.forEach((one, index) => {
          run.hours[index] = all.length - index;
          run.wetBulb_C[all.length - index] = one.wetBulb_C;
          run.range_K[all.length - index] = one.range_K;
          run.waterFraction[all.length - index] = one.waterFraction;
          run.airFraction[all.length - index] = one.airFraction;
        });
        run.count = all.length;
        run.leaving_C[0] = 7;
        solveLeaving(anyTower, run);
        all.forEach((one, index) => {
          expect(run.leaving_C[all.length - index]).toBe(leavingWith(anyTower, one, one.airFraction));
        });
        solveAirflow(anyTower, run);
        all.forEach((one, index) => {
          const leaving_C = run.leaving_C[all.length - index] ?? NaN;
          expect(run.airFraction[all.length - index]).toBe(airFor(anyTower, one, leaving_C));
        });
        expect(run.leaving_C[0]).toBe(7);
        expect(run.airFraction[0]).toBe(0);
      }),
      { seed: 8, numRuns: runs(200) },
    );
  });
});
