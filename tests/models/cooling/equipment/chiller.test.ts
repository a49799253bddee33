import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chillerCapacityFraction,
  chillerCop,
  chillerPower_kW,
  inputLine,
  inputPerHeat,
  condenserApproachInThinAir_K,
  prepareChillerBank,
  type ChillerBankDesign,
} from '../../../../models/cooling/equipment/chiller.ts';
import { partLoadInput, type PartLoad } from '../../../../models/cooling/equipment/partLoad.ts';
import { runs } from '../../../support/runs.ts';

const waterCooled: ChillerBankDesign = {
  compressor: {
    carnotFraction: 0.985,
    liftOffset_K: 16.5,
    evaporatorApproach_K: 2,
    condenserApproach_K: 2,
    minimumLift_K: 5,
    maximumCop: 14,
  },
  partLoad: 'variable-speed',
  machineCount: 4,
  machineCapacity_kW: 1000,
  condenserRange_K: 5.6,
  leastLoadFraction: 0.2,
  deratingFraction: 1,
};
const airCooled: ChillerBankDesign = {
  ...waterCooled,
  compressor: {
    carnotFraction: 0.47,
    liftOffset_K: 0,
    evaporatorApproach_K: 2,
    condenserApproach_K: 14,
    minimumLift_K: 5,
    maximumCop: 12,
  },
  condenserRange_K: 0,
};
const water = prepareChillerBank(waterCooled);
const air = prepareChillerBank(airCooled);

const settings = { seed: 20, numRuns: runs(500) };
const partLoads: fc.Arbitrary<PartLoad> = fc.constantFrom('variable-speed', 'vanes', 'stepped');
const designs = fc
  .record({
    base: fc.constantFrom(waterCooled, airCooled),
    partLoad: partLoads,
    machineCount: fc.integer({ min: 1, max: 12 }),
    leastLoadFraction: fc.double({ min: 0, max: 0.5, noNaN: true }),
    deratingFraction: fc.double({ min: 0.5, max: 1.1, noNaN: true }),
  })
  .map(({ base, ...rest }) => ({ ...base, ...rest }));
const supply_C = fc.double({ min: 5, max: 35, noNaN: true });
const outdoor_C = fc.double({ min: -30, max: 50, noNaN: true });
const share = fc.double({ min: 0.001, max: 1, noNaN: true });

describe('the COP of a chiller at full load', () => {
  it('is 5.6 for 6.7 °C of chilled water and 29.4 °C of condenser water', () => {
    // T_e = 4.7 °C = 277.85 K; T_c = 29.4 + 5.6 + 2 = 37 °C; lift 32.3 K; 0.985 x 277.85 / (32.3 + 16.5) = 273.6823 / 48.8
    expect(chillerCop(water, 6.7, 29.4)).toBeCloseTo(5.60824, 5);
  });

  it('is 2.9 for the air-cooled record at 35 °C, as built: 3.04 within 6 %', () => {
    // T_e = 4.67 °C = 277.82 K; T_c = 49 °C; 0.47 x 277.82 / 44.33 = 2.9455
    expect(chillerCop(air, 6.67, 35)).toBeCloseTo(2.9455, 4);
    expect(Math.abs(chillerCop(air, 6.67, 35) / 3.0368 - 1)).toBeLessThan(0.06);
  });

  it('is capped in cold weather, and so is the lift', () => {
    expect(chillerCop(air, 20, -10)).toBe(12);
    // T_e = 28 °C, T_c = 19.6 °C, so the minimum lift of 5 K applies: 0.985 x 301.15 / 21.5
    expect(chillerCop(water, 30, 12)).toBeCloseTo(13.79687, 5);
  });

  it('follows the derating', () => {
    const derated = prepareChillerBank({ ...waterCooled, deratingFraction: 0.75 });
    expect(chillerCop(derated, 7, 29)).toBeCloseTo(0.75 * chillerCop(water, 7, 29), 12);
  });

  it('is rejected outside -40 to 90 °C of chilled and -90 to 100 °C of condenser temperature', () => {
    expect(() => chillerCop(water, -41, 20)).toThrow(/from -40 to 90/);
    expect(() => chillerCop(water, 7, 100)).toThrow(/from -90 to 100/);
    expect(() => chillerPower_kW(100, water, NaN, 20)).toThrow(/from -40 to 90/);
  });
});

describe('the power of a bank of four chillers of 1000 kW', () => {
  it('is heat over COP at full load', () => {
    expect(chillerPower_kW(4000, water, 7, 29)).toBeCloseTo(4000 / chillerCop(water, 7, 29), 9);
  });

  it('at 1600 kW is that of four machines at 40 %, the optimum of variable speed', () => {
    // (0.119 + 0.106 x 0.4 + 0.754 x 0.16) / 0.979 = 0.28809 of full-load power
    expect(chillerPower_kW(1600, water, 7, 29)).toBeCloseTo((4000 / chillerCop(water, 7, 29)) * 0.28809, 2);
  });

  it('is that of the fewest machines if stopping one saves most: staged compressors', () => {
    const stepped = prepareChillerBank({ ...waterCooled, partLoad: 'stepped' });
    // Two at 80 % need 2 x 0.8 / 0.97 = 1.6495 of a machine's full power, four at 40 % 4 x 0.4 / 0.91 = 1.7582.
    expect(chillerPower_kW(1600, stepped, 7, 29)).toBeCloseTo(
      (1000 / chillerCop(stepped, 7, 29)) * 1.6495,
      1,
    );
  });

  it('never falls as heat rises, for any number of machines', () => {
    fc.assert(
      fc.property(designs, share, share, (anyDesign, one, other) => {
        const bank = prepareChillerBank(anyDesign);
        const less = chillerPower_kW(bank.capacity_kW * Math.min(one, other), bank, 12, 25);
        const more = chillerPower_kW(bank.capacity_kW * Math.max(one, other), bank, 12, 25);
        expect(more).toBeGreaterThanOrEqual(less * (1 - 1e-12));
      }),
      settings,
    );
  });

  it('below the minimum load is proportional to heat, as machines cycle', () => {
    const least = chillerPower_kW(200, water, 7, 29);
    expect(chillerPower_kW(50, water, 7, 29)).toBeCloseTo(least / 4, 9);
    expect(chillerPower_kW(0, water, 7, 29)).toBe(0);
  });

  it('grows faster than heat above the capacity, which is not clipped', () => {
    expect(chillerPower_kW(5000, water, 7, 29)).toBeGreaterThan(1.25 * chillerPower_kW(4000, water, 7, 29));
  });

  it('never falls when the condenser gets warmer', () => {
    fc.assert(
      fc.property(designs, share, supply_C, outdoor_C, outdoor_C, (design, part, supply, one, other) => {
        const bank = prepareChillerBank(design);
        const cold = chillerPower_kW(part * bank.capacity_kW, bank, supply, Math.min(one, other));
        const warm = chillerPower_kW(part * bank.capacity_kW, bank, supply, Math.max(one, other));
        expect(warm).toBeGreaterThanOrEqual(cold);
      }),
      settings,
    );
  });

  it('never rises when the chilled water gets warmer', () => {
    fc.assert(
      fc.property(designs, share, supply_C, supply_C, outdoor_C, (design, part, one, other, outdoor) => {
        const bank = prepareChillerBank(design);
        const cold = chillerPower_kW(part * bank.capacity_kW, bank, Math.min(one, other), outdoor);
        const warm = chillerPower_kW(part * bank.capacity_kW, bank, Math.max(one, other), outdoor);
        expect(warm).toBeLessThanOrEqual(cold * (1 + 1e-12));
      }),
      settings,
    );
  });

  it('doubles when machines and heat double', () => {
    fc.assert(
      fc.property(designs, share, supply_C, outdoor_C, (design, part, supply, outdoor) => {
        const bank = prepareChillerBank(design);
        const large = prepareChillerBank({ ...design, machineCapacity_kW: 2000 });
        const power_kW = chillerPower_kW(part * bank.capacity_kW, bank, supply, outdoor);
        const doubled_kW = chillerPower_kW(part * large.capacity_kW, large, supply, outdoor);
        expect(power_kW).toBeGreaterThan(0);
        expect(Math.abs(doubled_kW / (2 * power_kW) - 1)).toBeLessThan(1e-12);
      }),
      settings,
    );
  });
});

describe('part load', () => {
  it('is full power at full load for every kind of capacity control', () => {
    for (const partLoad of ['variable-speed', 'vanes', 'stepped'] as const) {
      expect(partLoadInput(partLoad, 1)).toBeCloseTo(1, 12);
    }
  });

  it('at half load is 37 % with variable speed, 50 % with vanes, 54 % stepped', () => {
    // (0.119 + 0.053 + 0.1885) / 0.979; (0.234 + 0.1355 + 0.11825) / 0.978; 0.5 / 0.925
    expect(partLoadInput('variable-speed', 0.5)).toBeCloseTo(0.36823, 5);
    expect(partLoadInput('vanes', 0.5)).toBeCloseTo(0.49872, 5);
    expect(partLoadInput('stepped', 0.5)).toBeCloseTo(0.54054, 5);
  });
});

describe('a warm condenser', () => {
  it('reduces the capacity by 2.5 % per kelvin, and a cold one adds none', () => {
    expect(chillerCapacityFraction(40, 35)).toBeCloseTo(0.875, 12);
    expect(chillerCapacityFraction(20, 35)).toBe(1);
    expect(chillerCapacityFraction(80, 35)).toBe(0.4);
  });

  it('is even warmer at the low air density of high elevations', () => {
    expect(condenserApproachInThinAir_K(14, 0.8)).toBeCloseTo(17.5, 12);
    expect(() => condenserApproachInThinAir_K(14, 0)).toThrow(/from 0.5 to 1.1/);
  });
});

describe('an invalid bank', () => {
  it.each([
    [{ machineCount: 0 }, /at least 1/],
    [{ machineCapacity_kW: 0 }, /above 0 kW/],
    [{ leastLoadFraction: 1.1 }, /from 0 to 1/],
    [{ deratingFraction: NaN }, /above 0/],
  ])('is rejected: %o', (change, message) => {
    expect(() => prepareChillerBank({ ...waterCooled, ...change })).toThrow(message);
  });
});

describe('the electricity per heat by the temperature of the condenser', () => {
  it('is the inverse of the COP, with its limits and its errors', () => {
    const temperature = fc.double({ min: -60, max: 90, noNaN: true });
    fc.assert(
      fc.property(
        designs.map(prepareChillerBank),
        fc.double({ min: -5, max: 45, noNaN: true }),
        temperature,
        (bank, supply_C, condenser_C) => {
          const line = inputLine(bank, supply_C);
          expect(inputPerHeat(line, condenser_C) * chillerCop(bank, supply_C, condenser_C)).toBeCloseTo(
            1,
            12,
          );
        },
      ),
      { seed: 14, numRuns: runs(300) },
    );
    expect(() => inputLine(water, -41)).toThrow(/from -40 to 90/);
    expect(() => inputPerHeat(inputLine(water, 7), 100)).toThrow(/from -90 to 100/);
    expect(() => inputPerHeat(inputLine(water, 7), NaN)).toThrow(/from -90 to 100/);
  });
});
