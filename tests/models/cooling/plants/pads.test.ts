import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adiabaticLeaving_C } from '../../../../models/cooling/equipment/adiabatic.ts';
import { bestFanSpeed } from '../../../support/bestFanSpeed.ts';
import { adiabaticCooler, dryHour, dryPlant, sharedPower_kW } from '../../../support/dryPlants.ts';
import { runs } from '../../../support/runs.ts';

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
/** 2.50 per m³ and 0.08 per kWh. */
const PRICED_kWh_per_L = 2.5 / 1000 / 0.08;
const latent_kWh_per_L = 0.68;

describe('pads of adiabatic coolers without a price of water', () => {
  const plant = dryPlant(adiabaticCooler);

  it('stay dry in mild and cold air', () => {
    // Dry coolers need 0.8 of their full speed at full load in 24.5 °C.
    expect(plant.coldestPad_C).toBeCloseTo(24.5, 1);
    for (const dryBulb_C of [-10, 10, 24.4]) expect(dryHour(plant, 1000, dryBulb_C).adiabaticWater_L).toBe(0);
    expect(dryHour(plant, 1000, 30).adiabaticWater_L).toBeGreaterThan(0);
  });

  it('evaporate what cools the air that is moved: at 40 °C and a wet bulb of 20 °C 1.2 times the heat', () => {
    // Air of 24 °C carries the heat at slow fans; it is cooled by 16 K and heated by some 12 K.
    const hour = dryHour(plant, 600, 40, 20);
    const evaporated_L = hour.adiabaticWater_L / 1.5;
    expect((evaporated_L * latent_kWh_per_L) / 600).toBeGreaterThan(1);
    expect((evaporated_L * latent_kWh_per_L) / 600).toBeLessThan(2);
    const speed = Math.cbrt(hour.rejectionFans_kW / plant.fan_kW);
    const air_kg_h = (speed * 3600 * plant.cooler.airCapacityFlow_kW_per_K) / 1.006;
    // 6.6 g/kg: the worked example of the pad's tests.
    expect(evaporated_L / air_kg_h).toBeCloseTo(0.0066, 3);
  });

  it('run with the fan speed that is best in the air that they make', () => {
    fc.assert(
      fc.property(between(20, 1000), between(25, 48), between(0, 25), (heat_kW, dryBulb_C, depression_K) => {
        const wetBulb_C = Math.max(2, dryBulb_C - depression_K);
        const leaving_C = adiabaticLeaving_C(dryBulb_C, wetBulb_C, adiabaticCooler.adiabaticEfficiency);
        const coil_C = Math.min(dryBulb_C, Math.max(leaving_C, plant.coldestPad_C));
        const best = bestFanSpeed(plant, heat_kW, { dryBulb_C, coil_C }, 2000);
        const hour = dryHour(plant, heat_kW, dryBulb_C, wetBulb_C);
        expect(sharedPower_kW(hour)).toBeLessThanOrEqual(
          (best.fans_kW + best.compressors_kW) * (1 + 1e-9) + 1e-9,
        );
        expect(sharedPower_kW(hour)).toBeGreaterThan(best.fans_kW + best.compressors_kW - 3e-4 * heat_kW);
      }),
      { seed: 61, numRuns: runs(100) },
    );
  });
});

describe('pads with a price of water', () => {
  const priced = (waterValue_kWh_per_L: number, trim: 'chiller' | 'none' = 'chiller') =>
    dryPlant({ ...adiabaticCooler, trim }, { waterValue_kWh_per_L });

  it('run only where they save more than they cost', () => {
    const plant = priced(PRICED_kWh_per_L);
    const free = dryPlant(adiabaticCooler);
    fc.assert(
      fc.property(between(20, 1000), between(0, 48), between(0, 25), (heat_kW, dryBulb_C, depression_K) => {
        const wetBulb_C = Math.max(-10, dryBulb_C - depression_K);
        const cost_kW = (one: ReturnType<typeof dryHour>): number =>
          sharedPower_kW(one) + one.adiabaticWater_L * PRICED_kWh_per_L;
        const hour = dryHour(plant, heat_kW, dryBulb_C, wetBulb_C);
        const dry = bestFanSpeed(plant, heat_kW, { dryBulb_C, coil_C: dryBulb_C }, 500);
        expect(cost_kW(hour)).toBeLessThanOrEqual((dry.fans_kW + dry.compressors_kW) * (1 + 1e-9) + 1e-9);
        expect(cost_kW(hour)).toBeLessThanOrEqual(
          cost_kW(dryHour(free, heat_kW, dryBulb_C, wetBulb_C)) * (1 + 1e-9) + 1e-9,
        );
      }),
      { seed: 62, numRuns: runs(100) },
    );
  });

  it('use no water that is dear, but all that is needed where it leaves no heat unmet', () => {
    expect(dryHour(priced(10), 1000, 38, 20).adiabaticWater_L).toBe(0);
    const alone = dryHour(priced(10, 'none'), 800, 38, 20);
    expect(alone.adiabaticWater_L).toBeGreaterThan(0);
    expect(alone.unmetHeat_kW).toBeCloseTo(0, 9);
  });
});
