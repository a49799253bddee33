import { describe, expect, it } from 'vitest';
import { coolingInAir } from '../../../models/cooling/rejectHeat.ts';
import type { StatedSystem } from '../../../models/cooling/coolingSchema.ts';
import type { CoolingSystem } from '../../../models/cooling/CoolingSystem.ts';
import { electricPower_kW, type CoolingFigures } from '../../../models/cooling/CoolingFigures.ts';
import { unitsOf } from '../../../models/cooling/plants/duty.ts';
import { resolveSystem } from '../../../models/cooling/resolveSystem.ts';
import { sizeSystem } from '../../../models/cooling/sizeSystem.ts';

const design = { dryBulb_C: 36, wetBulb_C: 25, pressure_Pa: 101_325 };

function sized(
  stated: Omit<StatedSystem, 'kind'>,
  room_kW: number,
  liquid_kW: number,
): CoolingSystem | undefined {
  const resolved = resolveSystem({ kind: 'system', ...stated });
  if (resolved === undefined) throw new Error('not complete');
  const parts = { ...resolved, heatReuse: stated.heatReuse };
  return sizeSystem(parts, { room_kW, liquid_kW, units: unitsOf('N', 4), design });
}

function hourOf(
  stated: Omit<StatedSystem, 'kind'>,
  built: { readonly room_kW: number; readonly liquid_kW: number },
  { loadFraction = 1, dryBulb_C = 36, wetBulb_C = 25, humidityRatio = 0.012 } = {},
): CoolingFigures {
  const system = sized(stated, built.room_kW, built.liquid_kW);
  if (system === undefined) throw new Error('cannot be built');
  const heat = { room_kW: built.room_kW * loadFraction, liquid_kW: built.liquid_kW * loadFraction };
  return coolingInAir(system, heat, { dryBulb_C, wetBulb_C, humidityRatio });
}

const kW = (hour: CoolingFigures, name: keyof CoolingFigures): number => hour[name];

describe('a room of 1000 kW with DX units', () => {
  const stated: Omit<StatedSystem, 'kind'> = {
    capture: { kind: 'room-air' },
    plant: { kind: 'direct-expansion' },
  };
  const built = { room_kW: 1000, liquid_kW: 0 };

  it('moves its air with 50 kW of fan power: 82.8 kg/s at 12 K, 500 Pa, 70 %', () => {
    // 1000 / (1.006 x 12) = 82.84 kg/s; x 500 Pa / (1.182 kg/m3 x 0.7) = 50.05 kW
    expect(kW(hourOf(stated, built), 'airFans_kW')).toBeCloseTo(50.05, 1);
  });

  it('moves half the heat with an eighth of that', () => {
    // 0.5^3 = 0.125; 50.05 x 0.125 = 6.256 kW
    expect(kW(hourOf(stated, built, { loadFraction: 0.5 }), 'airFans_kW')).toBeCloseTo(6.256, 2);
  });

  it('rejects heat plus fan and compressor power, and evaporates nothing', () => {
    const hour = hourOf(stated, built, { dryBulb_C: 30 });
    const inside_kW = 1000 + kW(hour, 'airFans_kW') + kW(hour, 'compressors_kW');
    expect(kW(hour, 'rejectedHeat_kW')).toBeCloseTo(inside_kW, 9);
    expect(kW(hour, 'evaporation_L')).toBe(0);
  });

  it('lifts at full load by 34 K with a COP of 3.4 at 35 °C outdoors', () => {
    // evaporating 24 - 8 = 16 °C, condensing 35 + 15 = 50 °C; 0.4 x 289.15 / 34 = 3.402; (1000 + 50.05) / 3.402 = 308.7 kW
    expect(kW(hourOf(stated, built, { dryBulb_C: 35 }), 'compressors_kW')).toBeCloseTo(308.7, 0);
  });
});

describe('a hall of 800 kW on liquid and 200 kW in air', () => {
  const built = { room_kW: 200, liquid_kW: 800 };
  const stated: Omit<StatedSystem, 'kind'> = { preset: 'direct-to-chip-w32-dry' };

  it('pumps the coolant with 8 kW and the facility water with 5.5 kW', () => {
    // 10 W/kW x 800 kW = 8 kW; 808 kW / (4.184 x 10 K) = 19.31 L/s x 200 kPa / 0.7 = 5.52 kW
    const liquidOnly = hourOf({ ...stated, airPlant: { kind: 'direct-expansion' } }, built, {
      dryBulb_C: 20,
    });
    expect(kW(liquidOnly, 'pumps_kW')).toBeCloseTo(8 + 5.52, 2);
  });

  it('needs no compressor for the liquid at 15 °C, and little where it saves more fan power', () => {
    const compressors_kW = (dryBulb_C: number, liquid_kW: number): number =>
      kW(
        hourOf({ ...stated, airPlant: { kind: 'direct-expansion' } }, { ...built, liquid_kW }, { dryBulb_C }),
        'compressors_kW',
      );
    const forLiquid_kW = (dryBulb_C: number): number =>
      compressors_kW(dryBulb_C, 800) - compressors_kW(dryBulb_C, 0);
    expect(forLiquid_kW(15)).toBeCloseTo(0, 9);
    const cool = hourOf({ ...stated, airPlant: { kind: 'direct-expansion' } }, built, { dryBulb_C: 15 });
    expect(kW(cool, 'economizedHeat_kW')).toBeCloseTo(800 + 8 + 5.52, 1);
    // At 26.4 °C the coolers could do it alone at full speed, 40 W/kW x 813.5 kW = 32.5 kW; a chiller for a part of it takes less.
    const warm = hourOf({ ...stated, airPlant: { kind: 'direct-expansion' } }, built, { dryBulb_C: 26.4 });
    expect(forLiquid_kW(26.4)).toBeGreaterThan(0);
    expect(forLiquid_kW(26.4) + kW(warm, 'rejectionFans_kW')).toBeLessThan(32.5);
  });

  it('cannot be combined with a plant that cools air only', () => {
    expect(sized({ ...stated, plant: { kind: 'direct-expansion' } }, 200, 800)).toBeUndefined();
    expect(sized({ ...stated, plant: { kind: 'airside-economizer' } }, 200, 800)).toBeUndefined();
  });
});

describe('heat export to a network', () => {
  const built = { room_kW: 50, liquid_kW: 950 };
  const withNetwork = (network_C: number, demand_kW: number): CoolingFigures =>
    hourOf({ preset: 'direct-to-chip-w40-dry', heatReuse: { network_C, demand_kW } }, built, {
      dryBulb_C: 5,
    });

  it('needs no heat pump if the return is warmer by 3 K', () => {
    const hour = withNetwork(47, 600);
    expect(kW(hour, 'exportedHeat_kW')).toBe(600);
    expect(kW(hour, 'heatPumps_kW')).toBe(0);
  });

  it('is raised by heat pumps if the network is hotter, with their electricity included in the delivered heat', () => {
    // COP = 0.5 x 343.15 / (70 - 40) = 5.72; 600 kW of delivered heat take 600 / 5.72 = 104.9 kW
    const hour = withNetwork(70, 600);
    expect(kW(hour, 'exportedHeat_kW')).toBeCloseTo(600, 9);
    expect(kW(hour, 'heatPumps_kW')).toBeCloseTo(104.9, 0);
  });

  it('is limited to the available heat', () => {
    const hour = withNetwork(40, 5000);
    expect(kW(hour, 'exportedHeat_kW')).toBeLessThan(970);
    expect(kW(hour, 'exportedHeat_kW')).toBeGreaterThanOrEqual(950);
  });
});

describe('outdoor air admitted to a room', () => {
  const stated: Omit<StatedSystem, 'kind'> = { preset: 'large-airside-adiabatic' };
  const built = { room_kW: 1000, liquid_kW: 0 };

  it('does all the cooling if it is cool and neither humid nor dry', () => {
    const hour = hourOf(stated, built, { dryBulb_C: 15, wetBulb_C: 11, humidityRatio: 0.0065 });
    expect(kW(hour, 'compressors_kW')).toBe(0);
    expect(kW(hour, 'adiabaticWater_L')).toBe(0);
    expect(kW(hour, 'humidification_L')).toBe(0);
  });

  it('is cooled by evaporation if it is warm and dry, without compressors', () => {
    const hour = hourOf(stated, built, { dryBulb_C: 26, wetBulb_C: 14, humidityRatio: 0.005 });
    expect(kW(hour, 'adiabaticWater_L')).toBeGreaterThan(0);
    expect(kW(hour, 'compressors_kW')).toBe(0);
  });

  it('is not admitted if its dew point is above 15 °C, so that the chiller removes all heat', () => {
    const hour = hourOf(stated, built, { dryBulb_C: 20, wetBulb_C: 19, humidityRatio: 0.0135 });
    expect(kW(hour, 'economizedHeat_kW')).toBe(0);
    expect(kW(hour, 'compressors_kW')).toBeGreaterThan(0);
  });

  it('is humidified if it is very dry', () => {
    const hour = hourOf(stated, built, { dryBulb_C: 5, wetBulb_C: -2, humidityRatio: 0.0005 });
    expect(kW(hour, 'humidification_L')).toBeGreaterThan(0);
    expect(electricPower_kW(hour)).toBeGreaterThan(kW(hour, 'airFans_kW'));
  });
});
