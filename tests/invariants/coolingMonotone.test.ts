import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CoolingPresetId } from '../../models/cooling/presets.ts';
import type { CoolingStudy } from '../../models/study/coolingStudy.ts';
import type { SiteHours } from '../../models/simulate/SiteHours.ts';
import { anyStudy, at, hoursOfPreset, shortClimate, totalOf, type AirHour } from '../support/coolingCases.ts';
import { runs } from '../support/runs.ts';

const seeded = { seed: 20_260_203, numRuns: runs(150) };

/** From -30 °C to the hottest hour that air-cooled machines run in, at the same dew point. */
const warming: readonly AirHour[] = Array.from({ length: 80 }, (_, step) => ({
  dryBulb_C: -30 + step,
  dewPoint_C: -32,
}));

/** Saturated air, so that the wet bulb rises with the dry bulb. */
const dampening: readonly AirHour[] = Array.from({ length: 66 }, (_, step) => ({
  dryBulb_C: -35 + step,
  dewPoint_C: -35 + step,
}));

const inAir = (study: CoolingStudy, hours: readonly AirHour[]): CoolingStudy => ({
  ...study,
  climate: shortClimate(hours, {
    dryBulb_C: study.climate.design.dryBulb_0p4_C ?? 35,
    wetBulb_C: study.climate.design.wetBulb_0p4_C ?? 24,
    elevation_m: study.climate.elevation_m,
  }),
});

/** While there is no unmet heat: above their design weather machines remove less heat and draw less power. */
function expectRising({ compressors_kW, unmetHeat_kW, heat_kW }: SiteHours): void {
  for (let hour = 1; hour < compressors_kW.length; hour += 1) {
    if (at(unmetHeat_kW, hour) > 1e-9 * at(heat_kW, hour)) return;
    expect(at(compressors_kW, hour)).toBeGreaterThanOrEqual(at(compressors_kW, hour - 1) * (1 - 1e-9));
  }
}

describe('compressors without an economizer', () => {
  it.each(['midsize-air-cooled', 'small-air-cooled', 'small-dx'] as const)(
    'of %s never draw less in warmer air',
    (id) => {
      fc.assert(
        fc.property(anyStudy, (study) => {
          expectRising(hoursOfPreset(id, inAir(study, warming)));
        }),
        { ...seeded, numRuns: runs(30) },
      );
    },
  );

  it.each(['midsize-chiller', 'small-chiller'] as const)(
    'of %s never draw less at a higher wet bulb',
    (id) => {
      fc.assert(
        fc.property(anyStudy, (study) => {
          expectRising(hoursOfPreset(id, inAir(study, dampening)));
        }),
        { ...seeded, numRuns: runs(30) },
      );
    },
  );
});

/** Outdoor air is never admitted: no dew point is low enough, and none is high enough. */
const lockedOut = {
  plant: { kind: 'airside-economizer', dewPointMax_C: 0, dewPointMin_C: 15, humidifier: 'none' },
} as const;
const withoutExchanger = { plant: { kind: 'water-cooled-chiller', economizer: 'none' } } as const;

describe('an economizer', () => {
  const systems: readonly (readonly [CoolingPresetId, CoolingStudy['changes']])[] = [
    ['large-airside-adiabatic', lockedOut],
    ['midsize-chiller-airside', lockedOut],
    ['midsize-air-cooled-airside', lockedOut],
    ['large-waterside-economizer', withoutExchanger],
    ['midsize-chiller-waterside', withoutExchanger],
    ['rear-door', { ...withoutExchanger, airPlant: { kind: 'air-cooled-chiller', economizer: 'none' } }],
    ['free-cooling-chiller', { plant: { kind: 'air-cooled-chiller', economizer: 'none' } }],
  ];

  it.each(systems)(
    'of %s raises neither the energy of compressors nor that of the site',
    (id, switchedOff) => {
      fc.assert(
        fc.property(anyStudy, (study) => {
          const on = hoursOfPreset(id, study);
          const off = hoursOfPreset(id, { ...study, changes: { ...study.changes, ...switchedOff } });
          expect(totalOf(on.compressors_kW)).toBeLessThanOrEqual(totalOf(off.compressors_kW) * (1 + 1e-9));
          expect(totalOf(on.facilityLoad_kW)).toBeLessThanOrEqual(totalOf(off.facilityLoad_kW) * (1 + 1e-9));
          expect(totalOf(off.economizedHeat_kW)).toBe(0);
        }),
        seeded,
      );
    },
  );
});

describe('a warmer supply', () => {
  const hoursWithCompressors = (hours: SiteHours): number =>
    hours.compressors_kW.reduce((count, power_kW) => count + (power_kW > 0 ? 1 : 0), 0);
  const anySupplies = (coldest_C: number, warmest_C: number): fc.Arbitrary<readonly [number, number]> =>
    fc
      .tuple(
        fc.double({ min: coldest_C, max: warmest_C, noNaN: true }),
        fc.double({ min: coldest_C, max: warmest_C, noNaN: true }),
      )
      .map(([one, other]) => [Math.min(one, other), Math.max(one, other)]);

  const ofAir: readonly CoolingPresetId[] = [
    'large-airside-adiabatic',
    'large-waterside-economizer',
    'midsize-chiller-airside',
    'midsize-air-cooled-airside',
    'midsize-chiller-waterside',
    'free-cooling-chiller',
  ];
  it.each(ofAir)('of air never adds hours with compressors to %s', (id) => {
    fc.assert(
      fc.property(anyStudy, anySupplies(15, 25), (study, [cold_C, warm_C]) => {
        const at_C = (supplyAir_C: number): SiteHours =>
          hoursOfPreset(id, {
            ...study,
            changes: { ...study.changes, capture: { kind: 'room-air', supplyAir_C } },
          });
        expect(hoursWithCompressors(at_C(warm_C))).toBeLessThanOrEqual(hoursWithCompressors(at_C(cold_C)));
      }),
      seeded,
    );
  });

  const ofWater: readonly CoolingPresetId[] = [
    'direct-to-chip-w32-dry',
    'direct-to-chip-w32-tower',
    'direct-to-chip-adiabatic',
  ];
  it.each(ofWater)('of water never adds hours with compressors to %s', (id) => {
    fc.assert(
      fc.property(anyStudy, anySupplies(17, 45), (study, [cold_C, warm_C]) => {
        const at_C = (supplyWater_C: number): SiteHours => {
          const capture = { kind: 'direct-to-chip', supplyWater_C } as const;
          return hoursOfPreset(id, { ...study, changes: { ...study.changes, capture } });
        };
        expect(hoursWithCompressors(at_C(warm_C))).toBeLessThanOrEqual(hoursWithCompressors(at_C(cold_C)));
      }),
      seeded,
    );
  });
});
