import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latentHeat_kJ_kg } from '../../models/physics/water.ts';
import type { SiteHours } from '../../models/simulate/SiteHours.ts';
import { coolingYear } from '../../models/study/coolingStudy.ts';
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
            (column as Float64Array).every((value) => Number.isFinite(value) && value >= 0),
            name,
          ).toBe(true);
        }
      }),
      seeded,
    );
  });

  it('evaporates no more over towers than the rejected heat allows, with non-negative blowdown', () => {
    fc.assert(
      fc.property(anyPreset, anyStudy, (id, study) => {
        const hours = hoursOfPreset(id, study);
        eachHour(hours, (hour) => {
          const latent_kJ_kg = latentHeat_kJ_kg(at(study.climate.year.wetBulb_C, hour));
          const most_L = (at(hours.rejectedHeat_kW, hour) * 3600) / latent_kJ_kg;
          expect(at(hours.evaporation_L, hour)).toBeLessThanOrEqual(most_L * (1 + 1e-12));
          expect(at(hours.blowdown_L, hour)).toBeGreaterThanOrEqual(0);
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
