import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitsOf } from '../../../../models/cooling/plants/duty.ts';
import { bestFanSpeed } from '../../../support/bestFanSpeed.ts';
import {
  adiabaticCooler,
  dryCooler,
  dryHour,
  dryHours,
  dryPlant,
  sharedPower_kW,
} from '../../../support/dryPlants.ts';
import { runs } from '../../../support/runs.ts';

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

describe('the fan speed of dry coolers', () => {
  it.each([
    ['variable-speed', 0.3],
    ['vanes', 0.3],
    // Power jumps as a cycling machine is added, and the tried speeds miss the speed just before.
    ['stepped', Infinity],
  ] as const)(
    'is the best of 2,000 speeds or better with %s chillers, in any weather, at any load',
    (partLoad, missed_W_per_kW) => {
      const anyPlant = fc.record({
        approach_K: between(4, 12),
        fan_W_per_kW: between(5, 90),
        carnotFraction: between(0.2, 0.8),
        rise_K: between(5, 12),
        supply_C: between(17, 45),
        unitCount: fc.integer({ min: 1, max: 12 }),
        redundancy: fc.constantFrom('N' as const, 'N+1' as const, '2N' as const),
        trim: fc.constantFrom('chiller' as const, 'chiller' as const, 'none' as const),
      });
      fc.assert(
        fc.property(anyPlant, between(10, 1000), between(-30, 20), (one, heat_kW, warmer_K) => {
          const plant = dryPlant(
            {
              ...dryCooler,
              partLoad,
              trim: one.trim,
              coolerApproach_K: one.approach_K,
              coolerFan_W_per_kW: one.fan_W_per_kW,
              carnotFraction: one.carnotFraction,
            },
            { supply_C: one.supply_C, rise_K: one.rise_K, units: unitsOf(one.redundancy, one.unitCount) },
          );
          const dryBulb_C = one.supply_C + warmer_K;
          const hour = dryHour(plant, heat_kW, dryBulb_C);
          const best = bestFanSpeed(plant, heat_kW, { dryBulb_C, coil_C: dryBulb_C }, 2000);
          const saved_W_per_kW =
            (1000 * (best.fans_kW + best.compressors_kW - sharedPower_kW(hour))) / heat_kW;
          expect(Math.abs(hour.unmetHeat_kW - best.unmet_kW)).toBeLessThan(1e-8 * heat_kW);
          expect(saved_W_per_kW).toBeGreaterThan(-1e-6);
          expect(saved_W_per_kW).toBeLessThan(missed_W_per_kW);
        }),
        { seed: 20_261_129, numRuns: runs(80) },
      );
    },
  );

  it('is not full speed in air of 38.3 °C at 30 % load, and 38.5 °C costs more', () => {
    const plant = dryPlant();
    const [warm, hot] = [dryHour(plant, 300, 38.3), dryHour(plant, 300, 38.5)];
    expect(warm.rejectionFans_kW).toBeLessThan(0.05 * plant.fan_kW);
    expect(sharedPower_kW(hot)).toBeGreaterThan(sharedPower_kW(warm));
  });

  it('is zero in air as warm as the water, and full speed where only the fans are left', () => {
    expect(dryHour(dryPlant(), 1000, 42.1).rejectionFans_kW).toBe(0);
    const alone = dryPlant({ ...dryCooler, trim: 'none' });
    expect(dryHour(alone, 1000, 35).rejectionFans_kW).toBeCloseTo(alone.fan_kW, 9);
    expect(dryHour(alone, 1000, 35).unmetHeat_kW).toBeGreaterThan(100);
  });

  it('is the one that the heat needs if the chillers trip', () => {
    const plant = dryPlant({ ...dryCooler, maximumOutdoor_C: 25 });
    const hour = dryHour(plant, 600, 26.5);
    expect(hour.compressors_kW).toBe(0);
    expect(hour.unmetHeat_kW).toBeCloseTo(0, 9);
  });

  it('costs nothing without a fan power', () => {
    const free = dryPlant({ ...dryCooler, coolerFan_W_per_kW: 0 });
    expect(sharedPower_kW(dryHour(free, 1000, 26))).toBe(0);
  });
});

describe('hours with one heat', () => {
  const anyHours = fc.array(fc.tuple(between(-25, 25), between(0, 12)), { minLength: 8, maxLength: 20 });
  const anyPlant = fc.record({
    isWet: fc.boolean(),
    approach_K: between(4, 12),
    fan_W_per_kW: between(5, 90),
    rise_K: between(5, 12),
    supply_C: between(17, 45),
    waterValue_kWh_per_L: fc.constantFrom(0, 0.03),
  });

  it.each(['none', 'chiller'] as const)(
    'cost and carry together what each of them does alone, with trim cooling by %s',
    (trim) => {
      fc.assert(
        fc.property(anyPlant, anyHours, between(10, 1000), (one, air, heat_kW) => {
          const changes = {
            trim,
            coolerApproach_K: one.approach_K,
            coolerFan_W_per_kW: one.fan_W_per_kW,
          };
          const plant = dryPlant(
            one.isWet ? { ...adiabaticCooler, ...changes } : { ...dryCooler, ...changes },
            {
              supply_C: one.supply_C,
              rise_K: one.rise_K,
              waterValue_kWh_per_L: one.waterValue_kWh_per_L,
            },
          );
          const hours = air.map(([warmer_K, depression_K]): [number, number] => [
            one.supply_C + warmer_K,
            one.supply_C + warmer_K - depression_K,
          ]);
          const together = dryHours(plant, heat_kW, hours);
          const alone = hours.map(([dryBulb_C, wetBulb_C]) => dryHour(plant, heat_kW, dryBulb_C, wetBulb_C));
          const cost_kW = (figures: typeof together): number =>
            sharedPower_kW(figures) + figures.adiabaticWater_L * one.waterValue_kWh_per_L;
          const near = (found: number, each: readonly number[]): void => {
            const total = each.reduce((sum, value) => sum + value, 0);
            expect(Math.abs(found - total)).toBeLessThanOrEqual(1e-9 * total + 1e-9);
          };
          near(cost_kW(together), alone.map(cost_kW));
          near(
            together.unmetHeat_kW,
            alone.map(({ unmetHeat_kW }) => unmetHeat_kW),
          );
          if (trim === 'chiller') return;
          near(
            together.rejectionFans_kW,
            alone.map(({ rejectionFans_kW }) => rejectionFans_kW),
          );
          near(
            together.adiabaticWater_L,
            alone.map(({ adiabaticWater_L }) => adiabaticWater_L),
          );
        }),
        { seed: 41, numRuns: runs(100) },
      );
    },
  );
});
