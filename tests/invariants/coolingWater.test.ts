import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CoolingPresetId } from '../../models/cooling/presets.ts';
import { coolingYear } from '../../models/study/coolingStudy.ts';
import { anyStudy, hoursOfPreset, totalOf } from '../support/coolingCases.ts';
import { runs } from '../support/runs.ts';

const seeded = { seed: 20_260_204, numRuns: runs(100) };

/** Systems without a tower and without evaporative stages. */
const dry: readonly CoolingPresetId[] = [
  'midsize-air-cooled-airside',
  'midsize-air-cooled',
  'small-air-cooled',
  'small-dx',
  'free-cooling-chiller',
  'direct-to-chip-w32-dry',
  'direct-to-chip-w40-dry',
  'immersion-w40-dry',
];

describe.each(dry)('%s', (id) => {
  it('uses water for room humidity only', () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const { evaporation_L, drift_L, blowdown_L, adiabaticWater_L, ...hours } = hoursOfPreset(id, study);
        for (const column of [evaporation_L, drift_L, blowdown_L, adiabaticWater_L])
          expect(totalOf(column)).toBe(0);
        expect(totalOf(hours.humidification_L)).toBeGreaterThanOrEqual(0);
      }),
      seeded,
    );
  });
});

describe('a tower', () => {
  const towers: readonly CoolingPresetId[] = [
    'midsize-chiller',
    'large-waterside-economizer',
    'small-chiller',
  ];

  it.each(towers)(
    'of %s uses make-up water for evaporation, drift and blowdown, with balanced solids',
    (id) => {
      const anyCycles = fc.double({ min: 1.5, max: 15, noNaN: true });
      fc.assert(
        fc.property(anyStudy, anyCycles, (study, cyclesOfConcentration) => {
          const changes = {
            ...study.changes,
            plant: { kind: 'water-cooled-chiller', cyclesOfConcentration },
          } as const;
          const hours = hoursOfPreset(id, { ...study, changes });
          const [evaporation_L, drift_L, blowdown_L] = [
            totalOf(hours.evaporation_L),
            totalOf(hours.drift_L),
            totalOf(hours.blowdown_L),
          ];
          const makeUp_L = evaporation_L + drift_L + blowdown_L;
          const { wue_L_per_kWh } = coolingYear(id, { ...study, changes });
          const it_kWh = totalOf(hours.itLoad_kW);
          expect((wue_L_per_kWh ?? Number.NaN) * it_kWh).toBeCloseTo(
            makeUp_L + totalOf(hours.humidification_L),
            3,
          );
          // Solids of the make-up water leave with drift and blowdown, concentrated by the cycles.
          expect(makeUp_L / (drift_L + blowdown_L)).toBeLessThanOrEqual(cyclesOfConcentration * (1 + 1e-9));
          if (Math.min(...hours.blowdown_L) > 0) {
            expect(makeUp_L / (drift_L + blowdown_L)).toBeCloseTo(cyclesOfConcentration, 6);
          }
        }),
        seeded,
      );
    },
  );

  it.each(towers)('of %s never uses more water at more cycles of concentration', (id) => {
    const anyCycles = fc.tuple(
      fc.double({ min: 1.5, max: 15, noNaN: true }),
      fc.double({ min: 0.1, max: 5, noNaN: true }),
    );
    fc.assert(
      fc.property(anyStudy, anyCycles, (study, [fewer, more]) => {
        const wue = (cyclesOfConcentration: number): number =>
          coolingYear(id, {
            ...study,
            changes: { ...study.changes, plant: { kind: 'water-cooled-chiller', cyclesOfConcentration } },
          }).wue_L_per_kWh ?? Number.NaN;
        expect(wue(fewer + more)).toBeLessThanOrEqual(wue(fewer));
      }),
      seeded,
    );
  });
});
