import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coolingYear } from '../../models/study/coolingStudy.ts';
import { anyStudy, at, hoursOfPreset, shortClimate } from '../support/coolingCases.ts';
import { runs } from '../support/runs.ts';

const seeded = { seed: 20_260_205, numRuns: runs(100) };

describe('coolers without trim', () => {
  const untrimmed = { plant: { kind: 'dry-cooler', trim: 'none' } } as const;

  it('report unmet heat in every hour in which the air is warmer than their supply temperature allows', () => {
    fc.assert(
      fc.property(anyStudy, fc.double({ min: 32, max: 48, noNaN: true }), (study, dryBulb_C) => {
        const climate = shortClimate([{ dryBulb_C, dewPoint_C: 5 }]);
        const changes = { ...study.changes, ...untrimmed };
        const hours = hoursOfPreset('direct-to-chip-w32-dry', { ...study, climate, changes });
        expect(at(hours.unmetHeat_kW, 0)).toBeGreaterThan(0);
        expect(coolingYear('direct-to-chip-w32-dry', { ...study, climate, changes }).unmetHours).toBe(1);
      }),
      seeded,
    );
  });

  it('have no unmet heat at full load as long as the air is colder than the water by the approach', () => {
    fc.assert(
      fc.property(anyStudy, fc.double({ min: -30, max: 32 - 5.55, noNaN: true }), (study, dryBulb_C) => {
        const climate = shortClimate([{ dryBulb_C, dewPoint_C: Math.min(5, dryBulb_C - 1) }]);
        const changes = { ...study.changes, ...untrimmed };
        const year = coolingYear('direct-to-chip-w32-dry', { ...study, loadFraction: 1, climate, changes });
        expect(year.unmetHours).toBe(0);
      }),
      seeded,
    );
  });
});

describe('towers without trim', () => {
  it('have unmet heat if the wet bulb is too high for their supply temperature', () => {
    fc.assert(
      fc.property(anyStudy, fc.double({ min: 26.1, max: 32, noNaN: true }), (study, wetBulb_C) => {
        const climate = shortClimate([{ dryBulb_C: wetBulb_C, dewPoint_C: wetBulb_C }]);
        const { unmetHours } = coolingYear('warm-water-tower', { ...study, climate });
        expect(unmetHours).toBe(1);
      }),
      seeded,
    );
  });
});

describe('machines with air-cooled condensers', () => {
  it.each(['midsize-air-cooled', 'small-dx', 'free-cooling-chiller'] as const)(
    'of %s trip above 50 °C, and all heat is unmet',
    (id) => {
      fc.assert(
        fc.property(anyStudy, fc.double({ min: 50.01, max: 60, noNaN: true }), (study, dryBulb_C) => {
          const climate = shortClimate([{ dryBulb_C, dewPoint_C: 10 }]);
          const hours = hoursOfPreset(id, { ...study, climate });
          expect(at(hours.compressors_kW, 0)).toBe(0);
          expect(at(hours.unmetHeat_kW, 0)).toBeGreaterThanOrEqual(at(hours.heat_kW, 0));
        }),
        seeded,
      );
    },
  );
});
