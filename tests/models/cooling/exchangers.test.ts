import { describe, expect, it } from 'vitest';
import type { StatedSystem } from '../../../models/cooling/coolingSchema.ts';
import type { CoolingSystem } from '../../../models/cooling/CoolingSystem.ts';
import { checkExchangers } from '../../../models/cooling/exchangerChecks.ts';
import type { CoolingFigures } from '../../../models/cooling/CoolingFigures.ts';
import { unitsOf } from '../../../models/cooling/plants/duty.ts';
import { coolingPresets } from '../../../models/cooling/presets.ts';
import { coolingInAir } from '../../../models/cooling/rejectHeat.ts';
import { resolveSystem } from '../../../models/cooling/resolveSystem.ts';
import { sizeSystem } from '../../../models/cooling/sizeSystem.ts';
import { presetIds } from '../../../models/study/coolingStudy.ts';

const design = { dryBulb_C: 36, wetBulb_C: 25, pressure_Pa: 101_325 };
const mild = { dryBulb_C: 15, wetBulb_C: 11, humidityRatio: 0.0065 };

type Stated = Omit<StatedSystem, 'kind'>;

function sized(stated: Stated, room_kW = 100, liquid_kW = 900): CoolingSystem {
  const resolved = resolveSystem({ kind: 'system', ...stated });
  if (resolved === undefined) throw new Error('not complete');
  const parts = { ...resolved, heatReuse: stated.heatReuse };
  const system = sizeSystem(parts, { room_kW, liquid_kW, units: unitsOf('N', 4), design });
  if (system === undefined) throw new Error('cannot be built');
  return system;
}

function hourOf(stated: Stated, loadFraction = 1, air = mild): CoolingFigures {
  const system = sized(stated);
  return coolingInAir(system, { room_kW: 100 * loadFraction, liquid_kW: 900 * loadFraction }, air);
}

const findingsOf = (stated: Stated): string[] =>
  checkExchangers(sized(stated)).map(({ code, message }) => `${code}: ${message}`);
const codesOf = (stated: Stated): string[] => checkExchangers(sized(stated)).map(({ code }) => code);

const doorAt = (supplyWater_C: number, other: object = {}): Stated => ({
  preset: 'rear-door',
  capture: { kind: 'rear-door', supplyWater_C, ...other },
});

describe.each(presetIds)('the preset %s', (preset) => {
  it('has no exchanger without a temperature difference', () => {
    expect(codesOf({ preset })).toEqual([]);
    const { capture } = coolingPresets[preset];
    expect(sized({ preset }).liquid?.door?.isEnough ?? true, capture.kind).toBe(true);
  });
});

describe('rear doors that hold a room at 24 °C', () => {
  it('carry no heat with water at 50 °C, and say what they need', () => {
    const hour = hourOf(doorAt(50));
    // 900 kW of the devices, and the door fans: 12 W/kW.
    expect(hour.unmetHeat_kW).toBeCloseTo(900 + 10.8, 6);
    expect(findingsOf(doorAt(50))).toEqual([
      'exchanger-water-too-warm: 24.0 °C supply air needs water at 20.0 °C or colder (an approach of 4.0 K); 50.0 °C is supplied, so the rear doors carry no heat: the water is not colder than the return air of 38.0 °C, and would warm it.',
    ]);
  });

  it('carry all with water at 20 °C, one approach colder', () => {
    expect(hourOf(doorAt(20)).unmetHeat_kW).toBe(0);
    expect(findingsOf(doorAt(20))).toEqual([]);
  });

  it('carry two thirds with water at 26 °C: 12 K of the 18 K of their design', () => {
    // (38 - 26) / (14 + 4)
    expect(hourOf(doorAt(26)).unmetHeat_kW).toBeCloseTo(910.8 / 3, 6);
    expect(findingsOf(doorAt(26))[0]).toContain('the rear doors carry 67 % of the heat at full flow');
  });

  it('carry little with water at 36 °C, although it is colder than the hot aisle of 38 °C', () => {
    expect(hourOf(doorAt(36)).unmetHeat_kW).toBeCloseTo(910.8 * (1 - 2 / 18), 6);
  });

  it('carry all with water at 22 °C if they are larger, of an approach of 2 K', () => {
    expect(hourOf(doorAt(22, { doorApproach_K: 2 })).unmetHeat_kW).toBe(0);
    expect(hourOf(doorAt(22)).unmetHeat_kW).toBeGreaterThan(0);
  });

  it('carry all with water at 20.5 °C at half load, whose approach is smaller', () => {
    expect(hourOf(doorAt(20.5)).unmetHeat_kW).toBeGreaterThan(0);
    expect(hourOf(doorAt(20.5), 0.5).unmetHeat_kW).toBe(0);
  });

  it('export no heat that they do not carry', () => {
    const hour = hourOf({ ...doorAt(50), heatReuse: { demand_kW: 500, network_C: 45 } });
    expect(hour.exportedHeat_kW).toBe(0);
  });
});

describe('air coils', () => {
  const coils = (kind: 'room-air' | 'in-row', supplyAir_C: number, supplyWater_C?: number): Stated => ({
    capture: { kind, supplyAir_C, ...(supplyWater_C === undefined ? {} : { supplyWater_C }) },
    plant: { kind: 'air-cooled-chiller' },
  });

  it.each(['room-air', 'in-row'] as const)('of %s are refused with 22 °C water for 20 °C air', (kind) => {
    const [message] = findingsOf(coils(kind, 20, 22));
    expect(message).toContain('20.0 °C supply air needs water at 14.0 °C or colder');
    expect(hourOf(coils(kind, 20, 22)).unmetHeat_kW).toBeGreaterThan(0);
  });

  it('carry all if their water is as cold as their approach needs, or colder', () => {
    for (const stated of [coils('room-air', 20), coils('room-air', 20, 14), coils('in-row', 20, 10)]) {
      expect(findingsOf(stated)).toEqual([]);
      expect(hourOf(stated).unmetHeat_kW).toBe(0);
    }
  });

  it('make the chillers work for the stated water', () => {
    const hot = { dryBulb_C: 35, wetBulb_C: 22, humidityRatio: 0.011 };
    const cold = hourOf(coils('room-air', 24, 8), 1, hot);
    expect(cold.compressors_kW).toBeGreaterThan(hourOf(coils('room-air', 24), 1, hot).compressors_kW);
  });

  it('cannot warm their water by more than the air is warmer', () => {
    // 36 °C return air, water at 18 °C: it would leave at 38 °C.
    const stated: Stated = {
      capture: { kind: 'room-air', coilRise_K: 20 },
      plant: { kind: 'air-cooled-chiller' },
    };
    // 20 K - 12 K + 0.5 K
    expect(findingsOf(stated)[0]).toContain('24.0 °C supply air needs water at 15.5 °C or colder');
    expect(hourOf(stated).unmetHeat_kW).toBeGreaterThan(0);
  });

  it('of an airside economizer limit only what outdoor air leaves to them', () => {
    const stated: Stated = {
      preset: 'large-airside-adiabatic',
      capture: { kind: 'room-air', supplyWater_C: 24 },
    };
    expect(codesOf(stated)).toEqual(['exchanger-water-too-warm']);
    expect(hourOf(stated).unmetHeat_kW).toBe(0);
    const humid = { dryBulb_C: 27, wetBulb_C: 24, humidityRatio: 0.0176 };
    expect(hourOf(stated, 1, humid).unmetHeat_kW).toBeGreaterThan(0);
    expect(hourOf({ preset: 'large-airside-adiabatic' }, 1, humid).unmetHeat_kW).toBe(0);
  });
});

describe('a CDU', () => {
  it('supplies coolant one approach above the facility water', () => {
    expect(sized({ preset: 'direct-to-chip-w32-dry' }).liquid?.coolant?.supply_C).toBe(36);
  });

  it.each(['direct-to-chip', 'immersion'] as const)(
    'of %s takes the approach that its rises need, and says so',
    (kind) => {
      const stated: Stated = {
        capture: { kind, supplyWater_C: 32, waterRise_K: 30, loopRise_K: 10 },
        plant: { kind: 'tower' },
      };
      expect(sized(stated).liquid?.coolant?.supply_C).toBe(52.5);
      expect(findingsOf(stated)).toEqual([
        'exchanger-approach-raised: A CDU approach of 4.0 K is not possible if the cold side warms by 30.0 K and the warm side cools by 10.0 K; 20.5 K is used: coolant is supplied at 52.5 °C.',
      ]);
    },
  );
});

describe('a waterside economizer', () => {
  const towers = (coilRise_K: number, towerRange_K: number): Stated => ({
    capture: { kind: 'room-air', coilRise_K },
    plant: { kind: 'water-cooled-chiller', economizer: 'waterside', towerRange_K },
  });

  it('cannot warm tower water by 10 K in a loop that cools by 3 K', () => {
    expect(findingsOf(towers(3, 10))).toEqual([
      'exchanger-approach-raised: A heat exchanger approach of 2.0 K is not possible if the cold side warms by 10.0 K and the warm side cools by 3.0 K; 7.5 K is used: tower water must be 10.5 °C or colder to carry all heat.',
    ]);
    expect(codesOf(towers(6, 5.6))).toEqual([]);
  });

  it('claims less free cooling then', () => {
    const cool = { dryBulb_C: 9, wetBulb_C: 7, humidityRatio: 0.0054 };
    expect(hourOf(towers(3, 10), 1, cool).compressors_kW).toBeGreaterThan(0);
    expect(hourOf(towers(6, 5.6), 1, cool).compressors_kW).toBe(0);
  });

  it('carries all heat at part load with tower water that is too warm at full load', () => {
    const free = (loadFraction: number): number => {
      const { economizedHeat_kW, compressors_kW } = hourOf(towers(6, 5.6), loadFraction, {
        dryBulb_C: 14,
        wetBulb_C: 11.8,
        humidityRatio: 0.0078,
      });
      return compressors_kW === 0 ? 1 : economizedHeat_kW / 1000;
    };
    expect(free(1)).toBeLessThan(1);
    expect(free(0.4)).toBe(1);
  });
});

describe('a heat network without heat pumps', () => {
  const network = (networkReturn_C?: number): Stated => ({
    preset: 'direct-to-chip-w40-dry',
    heatReuse: {
      demand_kW: 5000,
      network_C: 47,
      ...(networkReturn_C === undefined ? {} : { networkReturn_C }),
    },
  });

  it('takes all heat if its return is 3 K colder than the water supplied to the hall', () => {
    expect(hourOf(network(37)).exportedHeat_kW).toBeCloseTo(hourOf(network()).exportedHeat_kW, 9);
    expect(codesOf(network(37))).toEqual([]);
  });

  it('takes half if it returns at 42 °C: water of 50 °C cools to 45 °C instead of 40 °C', () => {
    expect(hourOf(network(42)).exportedHeat_kW).toBeCloseTo(hourOf(network()).exportedHeat_kW / 2, 9);
    expect(findingsOf(network(42))).toEqual([
      'heat-reuse-return-warm: The heat network returns so warm that it takes at most 50 % of the heat of the loop without heat pumps.',
    ]);
  });

  it('takes none if it returns warmer than the water leaves the hall', () => {
    expect(hourOf(network(50)).exportedHeat_kW).toBe(0);
  });
});
