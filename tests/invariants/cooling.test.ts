import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CoolingSystem } from '../../models/cooling/CoolingSystem.ts';
import { coolingPresets } from '../../models/cooling/presets.ts';
import { latentHeat_kJ_kg } from '../../models/physics/water.ts';
import type { SiteHours } from '../../models/simulate/SiteHours.ts';
import { coolingYear } from '../../models/study/coolingStudy.ts';
import { presetSite } from '../../models/study/presetSite.ts';
import { anyPreset, anyStudy, at, hoursOfPreset } from '../support/coolingCases.ts';
import { runs } from '../support/runs.ts';

const seeded = { seed: 20_260_202, numRuns: runs(150) };

const cooling = [
  'airFans_kW',
  'pumps_kW',
  'compressors_kW',
  'rejectionFans_kW',
  'humidifiers_kW',
  'heatPumps_kW',
] as const;
const losses = [
  'rectifierLoss_kW',
  'distributionLoss_kW',
  'upsLoss_kW',
  'switchgearLoss_kW',
  'transformerLoss_kW',
  'lighting_kW',
] as const;

const addUp = (hours: SiteHours, names: readonly (keyof SiteHours)[], hour: number): number =>
  names.reduce((total, name) => total + at(hours[name], hour), 0);

/** Whether two powers are equal within rounding. */
function expectEqual(one: number, other: number): void {
  expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(one), Math.abs(other)));
}

const eachHour = (hours: SiteHours, test: (hour: number) => void): void => {
  for (let hour = 0; hour < hours.itLoad_kW.length; hour += 1) test(hour);
};

/** Presets whose plant is a tower, or chillers with one. */
const anyTowerPreset = ['large-waterside-economizer', 'midsize-chiller', 'direct-to-chip-w32-tower'] as const;

/** Air of all towers of a system at full speed. */
function fullTowerAir_kg_s({ air, liquid }: CoolingSystem): number {
  return [air.plant, liquid?.plant].reduce((total, plant) => {
    const towers = plant?.kind === 'airside-economizer' ? plant.mechanical : plant;
    return towers?.kind === 'tower-plant' ? total + towers.towerAir_kg_s * towers.runningRatio : total;
  }, 0);
}

describe('any cooling system in any hour', () => {
  it('rejects, exports or leaves unmet exactly the heat of the hall and of its machines', () => {
    const heatReuse = fc.option(
      fc.record({
        demand_kW: fc.double({ min: 1, max: 50_000, noNaN: true }),
        network_C: fc.double({ min: 20, max: 90, noNaN: true }),
      }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(anyPreset, anyStudy, heatReuse, (id, study, reuse) => {
        const changes = { ...study.changes, ...(reuse === undefined ? {} : { heatReuse: reuse }) };
        const hours = hoursOfPreset(id, { ...study, changes });
        eachHour(hours, (hour) => {
          const inside = addUp(
            hours,
            ['heat_kW', 'airFans_kW', 'pumps_kW', 'compressors_kW', 'humidifiers_kW', 'heatPumps_kW'],
            hour,
          );
          expectEqual(addUp(hours, ['rejectedHeat_kW', 'exportedHeat_kW', 'unmetHeat_kW'], hour), inside);
        });
      }),
      seeded,
    );
  });

  it('rejects or leaves unmet exactly that heat with any water in its coils and doors', () => {
    const anyCapture = fc.record({
      kind: fc.constantFrom('room-air' as const, 'in-row' as const, 'rear-door' as const),
      supplyWater_C: fc.double({ min: 5, max: 60, noNaN: true }),
      supplyAir_C: fc.double({ min: 15, max: 35, noNaN: true }),
      airRise_K: fc.double({ min: 4, max: 25, noNaN: true }),
    });
    const towers = fc.constantFrom('large-waterside-economizer' as const, 'rear-door' as const);
    fc.assert(
      fc.property(towers, anyStudy, anyCapture, (id, study, capture) => {
        const hours = hoursOfPreset(id, { ...study, changes: { ...study.changes, capture } });
        eachHour(hours, (hour) => {
          const inside = addUp(hours, ['heat_kW', 'airFans_kW', 'pumps_kW', 'compressors_kW'], hour);
          expectEqual(addUp(hours, ['rejectedHeat_kW', 'unmetHeat_kW'], hour), inside);
          expect(at(hours.unmetHeat_kW, hour)).toBeLessThanOrEqual(inside * (1 + 1e-9));
        });
      }),
      seeded,
    );
  });

  it('draws from the utility exactly the power of IT, losses, lighting and cooling', () => {
    fc.assert(
      fc.property(anyPreset, anyStudy, (id, study) => {
        const hours = hoursOfPreset(id, study);
        eachHour(hours, (hour) => {
          expectEqual(
            at(hours.facilityLoad_kW, hour),
            addUp(hours, ['itLoad_kW', ...losses, ...cooling], hour),
          );
          expect(at(hours.facilityLoad_kW, hour)).toBeGreaterThanOrEqual(at(hours.itLoad_kW, hour));
        });
      }),
      seeded,
    );
  });

  it('has no negative and no impossible figure', () => {
    fc.assert(
      fc.property(anyPreset, anyStudy, (id, study) => {
        for (const [name, column] of Object.entries(hoursOfPreset(id, study))) {
          expect(
            column.every((value) => Number.isFinite(value) && value >= 0),
            name,
          ).toBe(true);
        }
      }),
      seeded,
    );
  });

  it('evaporates no more over towers than the rejected heat and the warmth of the outdoor air allow, with non-negative blowdown', () => {
    fc.assert(
      fc.property(anyPreset, anyStudy, (id, study) => {
        const hours = hoursOfPreset(id, study);
        const air_kg_s = fullTowerAir_kg_s(presetSite(id, study).site.system);
        eachHour(hours, (hour) => {
          const { dryBulb_C, wetBulb_C, humidityRatio } = study.climate.year;
          const latent_kJ_kg = latentHeat_kJ_kg(Math.min(50, at(wetBulb_C, hour) + 30));
          // Saturated air leaves no colder than the wet bulb: at most, full air cools down to it.
          const cooling_K = at(dryBulb_C, hour) - at(wetBulb_C, hour);
          const fromAir_kW = air_kg_s * (1.006 + 1.86 * at(humidityRatio, hour)) * cooling_K;
          const most_L = ((at(hours.rejectedHeat_kW, hour) + fromAir_kW) * 3600) / latent_kJ_kg;
          expect(at(hours.evaporation_L, hour)).toBeLessThanOrEqual(most_L * (1 + 1e-12));
          expect(at(hours.blowdown_L, hour)).toBeGreaterThanOrEqual(0);
        });
      }),
      seeded,
    );
  });

  it('evaporates no more than the rejected heat allows if all heat evaporates water, as Lei & Masanet assume', () => {
    const towers = fc.constantFrom(...anyTowerPreset);
    fc.assert(
      fc.property(towers, anyStudy, (id, study) => {
        const plant = { kind: coolingPresets[id].plant.kind, latentFraction: 1 } as const;
        const airPlant = { kind: 'air-cooled-chiller' } as const;
        const hours = hoursOfPreset(id, { ...study, changes: { ...study.changes, plant, airPlant } });
        eachHour(hours, (hour) => {
          const latent_kJ_kg = latentHeat_kJ_kg(at(study.climate.year.wetBulb_C, hour));
          const most_L = (at(hours.rejectedHeat_kW, hour) * 3600) / latent_kJ_kg;
          expect(at(hours.evaporation_L, hour)).toBeLessThanOrEqual(most_L * (1 + 1e-12));
        });
      }),
      seeded,
    );
  });

  it('has the same PUE when it is twice as large for twice the load', () => {
    fc.assert(
      fc.property(anyPreset, anyStudy, (id, study) => {
        const once = coolingYear(id, study);
        const twice = coolingYear(id, { ...study, it_kW: 2 * study.it_kW });
        expectEqual(twice.pue ?? Number.NaN, once.pue ?? Number.NaN);
        expectEqual(twice.facilityEnergy_kWh, 2 * once.facilityEnergy_kWh);
      }),
      seeded,
    );
  });
});

describe('an idle hall', () => {
  it('draws a finite no-load power and has no PUE', () => {
    fc.assert(
      fc.property(anyPreset, anyStudy, (id, study) => {
        const idle = coolingYear(id, { ...study, loadFraction: 0 });
        expect(idle.facilityEnergy_kWh).toBeGreaterThan(0);
        expect(Number.isFinite(idle.facilityEnergy_kWh)).toBe(true);
        expect([idle.pue, idle.peakPue, idle.tue, idle.wue_L_per_kWh]).toEqual([null, null, null, null]);
      }),
      seeded,
    );
  });

  it('has a PUE above a thousand at a millionth of its load, and the no-load power without load', () => {
    fc.assert(
      fc.property(anyPreset, anyStudy, (id, study) => {
        const none = coolingYear(id, { ...study, loadFraction: 0 });
        const least = coolingYear(id, { ...study, loadFraction: 1e-6 });
        expect(least.pue).toBeGreaterThan(1000);
        expect(least.facilityEnergy_kWh / none.facilityEnergy_kWh).toBeCloseTo(1, 2);
      }),
      seeded,
    );
  });
});
