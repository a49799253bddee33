import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  crossflowEffectiveness,
  crossflowTransferUnits,
} from '../../../../models/cooling/equipment/crossflow.ts';
import {
  dryCoolerAirFraction,
  dryCoolerHeat_kW,
  dryCoolerLeaving_C,
  sizeDryCooler,
  type DryCoolerDesign,
} from '../../../../models/cooling/equipment/dryCooler.ts';
import { dryCoolerFan_kW } from '../../../../models/cooling/equipment/dryCoolerFan.ts';
import { runs } from '../../../support/runs.ts';

// BAC Trillium TDFS1238N-C60ET40B, data in Modelica Buildings 13.
const design: DryCoolerDesign = {
  heat_kW: 2931,
  air_C: 35,
  entering_C: 46.11,
  leaving_C: 40.55,
  airToCoolantRatio: 1,
  freeConvectionFraction: 0,
};
const reference = sizeDryCooler(design);
const settings = { seed: 40, numRuns: runs(1000) };

const coolers = fc
  .record({
    heat_kW: fc.double({ min: 1, max: 1e5, noNaN: true }),
    air_C: fc.double({ min: 25, max: 45, noNaN: true }),
    approach_K: fc.double({ min: 3, max: 10, noNaN: true }),
    fall_K: fc.double({ min: 3, max: 12, noNaN: true }),
    freeConvectionFraction: fc.constantFrom(0, 0.125),
  })
  .map(({ heat_kW, air_C, approach_K, fall_K, freeConvectionFraction }) =>
    sizeDryCooler({
      heat_kW,
      air_C,
      leaving_C: air_C + approach_K,
      entering_C: air_C + approach_K + fall_K,
      airToCoolantRatio: 1,
      freeConvectionFraction,
    }),
  );
const conditionsOf = fc.record({
  air_C: fc.double({ min: -30, max: 45, noNaN: true }),
  entering_C: fc.double({ min: 15, max: 60, noNaN: true }),
  coolantFraction: fc.double({ min: 0.2, max: 1.1, noNaN: true }),
});
const airFraction = fc.double({ min: 0, max: 1, noNaN: true });

describe('the reference dry cooler', () => {
  it('is of 607 kW/K, effectiveness 0.500, 1.152 transfer units', () => {
    const { airConductance_kW_per_K: air, coolantConductance_kW_per_K: coolant } = reference;
    expect(1 / (1 / air + 1 / coolant)).toBeCloseTo(607.4773, 3);
    expect(crossflowTransferUnits(0.5004500450045006, 1)).toBeCloseTo(1.1523622450379252, 9);
  });

  // Modelica Buildings' equations evaluated in Python: air and coolant fraction, entering, air, heat, leaving.
  it.each([
    [0.4, 0.4, 36, -10, 5096.424455193878, 11.83067215039409],
    [1, 0.7, 50, 35, 3416.667625766582, 40.741008919792264],
    [1, 0.7, 50, 25, 5683.348569869075, 34.598421772933634],
    [1, 0.4, 46.11, 35, 1811.5512224486017, 37.5188836601721],
    [0.1, 0.7, 46.11, 25, 981.1720125597644, 43.451075015922264],
    [1, 0.4, 46.11, 5, 6677.791804779472, 14.441181819708401],
    [1, 0.4, 50, -10, 9780.683629244051, 3.61600053002649],
    [0.6, 0.7, 46.11, 35, 1954.7340674133213, 40.81277262035479],
    [0.1, 0.7, 42, 15, 1251.4978587810535, 38.60850607066205],
    [1, 1, 46.11, 35, 2931, 40.55],
  ])(
    'at air %d, coolant %d, %d °C into air of %d °C rejects %d kW and leaves at %d °C',
    (air, coolantFraction, entering_C, air_C, heat_kW, leaving_C) => {
      const conditions = { air_C, entering_C, coolantFraction };
      expect(Math.abs(dryCoolerHeat_kW(reference, conditions, air) / heat_kW - 1)).toBeLessThan(1e-9);
      expect(Math.abs(dryCoolerLeaving_C(reference, conditions, air) - leaving_C)).toBeLessThan(1e-8);
    },
  );

  // The same equations solved for the fans, with a fall of 10 K: target, load, air, fans (printed with five digits).
  it.each([
    [32, 0.3, 30, 0.48631],
    [32, 0.7, 5, 0.13366],
    [27, 1, -10, 0.14628],
    [37, 1, 25, 0.42342],
    [40, 0.3, 5, 0.04235],
    [27, 0.5, 25, 0.95792],
    [32, 1, 25, 0.70769],
    [40, 1, 32, 0.61522],
  ])('holds %d °C at load %d and air of %d °C with %d of its air', (target_C, load, air_C, air) => {
    // A fall of 10 K at full load is 0.556 of the design flow.
    const conditions = { air_C, entering_C: target_C + 10, coolantFraction: load * 0.556 };
    expect(Math.abs(dryCoolerAirFraction(reference, conditions, target_C) - air)).toBeLessThan(0.6e-5);
  });

  it.each([
    [27, 0.3, 38],
    [37, 1, 35],
    [27, 0.7, 25],
  ])('cannot hold %d °C at load %d and air of %d °C', (target_C, load, air_C) => {
    const conditions = { air_C, entering_C: target_C + 10, coolantFraction: load * 0.556 };
    expect(dryCoolerAirFraction(reference, conditions, target_C)).toBe(Infinity);
  });

  it('needs 117.68 kW of fan power, 40.15 W per kW, and twice that for half the temperature difference', () => {
    expect(dryCoolerFan_kW(2931, 11.11, 40.15)).toBeCloseTo(117.68, 2);
    expect(dryCoolerFan_kW(2931, 5.555, 40.15)).toBeCloseTo(2 * 117.68, 2);
  });
});

describe('a dry cooler', () => {
  it('meets its own design with full air', () => {
    const conditions = { air_C: 35, entering_C: 46.11, coolantFraction: 1 };
    expect(dryCoolerAirFraction(reference, conditions, 40.55)).toBeCloseTo(1, 5);
  });

  it('rejects nothing to air that is warmer than the coolant, or without coolant', () => {
    expect(dryCoolerHeat_kW(reference, { air_C: 40, entering_C: 35, coolantFraction: 1 }, 1)).toBe(0);
    expect(dryCoolerLeaving_C(reference, { air_C: 40, entering_C: 35, coolantFraction: 1 }, 1)).toBe(35);
    expect(dryCoolerLeaving_C(reference, { air_C: 10, entering_C: 35, coolantFraction: 0 }, 1)).toBe(35);
    expect(dryCoolerHeat_kW(reference, { air_C: 10, entering_C: 35, coolantFraction: 1 }, 0)).toBe(0);
  });

  it('needs no fans if free convection is enough', () => {
    const still = sizeDryCooler({ ...design, freeConvectionFraction: 0.125 });
    const conditions = { air_C: -10, entering_C: 37, coolantFraction: 0.2 };
    expect(dryCoolerLeaving_C(still, conditions, 0)).toBeLessThan(33);
    expect(dryCoolerAirFraction(still, conditions, 33)).toBe(0);
    expect(dryCoolerAirFraction(reference, conditions, 33)).toBeGreaterThan(0);
  });

  it('rejects more with more air and colder air, never below the air’s temperature', () => {
    fc.assert(
      fc.property(coolers, conditionsOf, airFraction, airFraction, (cooler, conditions, one, other) => {
        const little_C = dryCoolerLeaving_C(cooler, conditions, Math.min(one, other));
        const much_C = dryCoolerLeaving_C(cooler, conditions, Math.max(one, other));
        const colder = { ...conditions, air_C: conditions.air_C - 1 };
        expect(much_C).toBeLessThanOrEqual(little_C + 1e-9);
        expect(dryCoolerLeaving_C(cooler, colder, Math.max(one, other))).toBeLessThanOrEqual(much_C + 1e-9);
        expect(much_C).toBeGreaterThanOrEqual(Math.min(conditions.air_C, conditions.entering_C) - 1e-9);
      }),
      settings,
    );
  });

  it('maintains the requested temperature', () => {
    fc.assert(
      fc.property(coolers, conditionsOf, airFraction, (cooler, conditions, part) => {
        const target_C = conditions.air_C + part * (conditions.entering_C - conditions.air_C);
        const air = dryCoolerAirFraction(cooler, conditions, target_C);
        expect(air).not.toBeNaN();
        if (air === Infinity) {
          expect(dryCoolerLeaving_C(cooler, conditions, 1)).toBeGreaterThan(target_C - 1e-9);
        } else if (air === 0) {
          expect(dryCoolerLeaving_C(cooler, conditions, 0)).toBeLessThanOrEqual(target_C + 1e-9);
        } else {
          expect(air).toBeLessThanOrEqual(1);
          const fall_K = conditions.entering_C - target_C;
          const leaving_C = dryCoolerLeaving_C(cooler, conditions, air);
          expect(Math.abs(leaving_C - target_C)).toBeLessThan(2e-6 * fall_K + 1e-6);
        }
      }),
      settings,
    );
  });

  it('of twice the size rejects twice the heat', () => {
    fc.assert(
      fc.property(conditionsOf, airFraction, (conditions, air) => {
        const large = sizeDryCooler({ ...design, heat_kW: 2 * design.heat_kW });
        const heat_kW = dryCoolerHeat_kW(reference, conditions, air);
        expect(Math.abs(dryCoolerHeat_kW(large, conditions, air) - 2 * heat_kW)).toBeLessThan(
          1e-9 * Math.max(1, heat_kW),
        );
      }),
      settings,
    );
  });

  it('is rejected outside its physical limits and its validity', () => {
    expect(() => sizeDryCooler({ ...design, heat_kW: 0 })).toThrow(/above 0 kW/);
    expect(() => sizeDryCooler({ ...design, leaving_C: 34 })).toThrow(/between air and entering/);
    expect(() => sizeDryCooler({ ...design, leaving_C: 35.2 })).toThrow(/larger approach/);
    expect(() => sizeDryCooler({ ...design, airToCoolantRatio: 0 })).toThrow(/above 0/);
    const conditions = { air_C: 20, entering_C: 40, coolantFraction: 1 };
    expect(() => dryCoolerHeat_kW(reference, { ...conditions, air_C: 76 }, 1)).toThrow(/from -90 to 75/);
    expect(() => dryCoolerAirFraction(reference, { ...conditions, entering_C: NaN }, 30)).toThrow(
      /from -20 to 95/,
    );
  });
});

describe('the effectiveness of crossflow', () => {
  it('is that of a constant temperature if one stream is infinite', () => {
    // 1 - e^-2
    expect(crossflowEffectiveness(2, 0)).toBeCloseTo(0.864665, 6);
    expect(crossflowEffectiveness(2, 1e-7)).toBeCloseTo(0.864665, 6);
    expect(crossflowEffectiveness(0, 0.5)).toBe(0);
  });

  it('reproduces the transfer units', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 8, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (units, ratio) => {
          const effectiveness = crossflowEffectiveness(units, ratio);
          expect(effectiveness).toBeLessThan(1);
          if (effectiveness < 0.99)
            expect(crossflowTransferUnits(effectiveness, ratio)).toBeCloseTo(units, 6);
        },
      ),
      settings,
    );
  });
});
