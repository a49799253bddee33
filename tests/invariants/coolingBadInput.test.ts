import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../models/plan/document/parse.ts';
import type { Finding } from '../../models/problems/Finding.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import { reviewPlan } from '../../models/report/reportPlan.ts';
import type { Review } from '../../models/report/reviewOptions.ts';
import { coolingPresets } from '../../models/cooling/presets.ts';
import { library } from '../support/library.ts';
import { exampleText, type LoosePlan } from '../support/plans.ts';

function reviewWith(change: (plan: LoosePlan) => void): Review {
  const plan = JSON.parse(exampleText('air-vs-liquid-computed')) as LoosePlan;
  delete plan['options'];
  change(plan);
  return reviewPlan(parsePlan(plan), library);
}

const findingsOf = (review: Review): readonly Finding[] => [
  ...review.options.flatMap(({ findings }) => findings),
  ...(review.report?.options.flatMap(({ findings }) => findings) ?? []),
];
const codesOf = (review: Review): string[] => findingsOf(review).map(({ code }) => code);

/** Every number of a value, with its path, that JSON cannot represent. */
function impossibleNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => impossibleNumbers(inner, `${path}.${key}`));
}

function expectComputed(review: Review): void {
  expect(review.report).not.toBeNull();
  expect(impossibleNumbers(review)).toEqual([]);
}

/** A fictitious site with the same air in every hour. */
const placeAt = (dryBulb_C: number, dewPoint_C: number, design?: object): object => ({
  kind: 'normals',
  name: 'Made up',
  elevation_m: 0,
  source: 'made up',
  ...(design === undefined ? {} : { design }),
  months: Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    dryBulbMean_C: dryBulb_C,
    dryBulbDailyMax_C: dryBulb_C,
    dryBulbDailyMin_C: dryBulb_C,
    dewPointMean_C: dewPoint_C,
    pressure_Pa: 101_325,
  })),
});

describe('a plan with a condensation risk', () => {
  it('is computed, with a finding on the supply temperature', () => {
    const review = reviewWith((plan) => {
      plan['cooling'] = {
        kind: 'system',
        preset: 'direct-to-chip-w32-dry',
        capture: { kind: 'direct-to-chip', supplyWater_C: 12 },
      };
    });
    expectComputed(review);
    const found = findingsOf(review).find(({ code }) => code === 'water-below-dew-point');
    expect(found?.path).toContain('cooling.capture.supplyWater_C');
    expect(found?.message).toContain('12.0 °C');
  });
});

describe('a plan with rear doors on water of 50 °C', () => {
  const cooling = (supplyWater_C: number): object => ({
    kind: 'system',
    preset: 'rear-door',
    capture: { kind: 'rear-door', supplyWater_C },
  });

  it('is computed, and says that the doors carry no heat and which water they need', () => {
    const review = reviewWith((plan) => (plan['cooling'] = cooling(50)));
    expectComputed(review);
    const found = findingsOf(review).find(({ code }) => code === 'exchanger-water-too-warm');
    expect(found?.path).toContain('cooling.capture.supplyWater_C');
    expect(found?.message).toContain('needs water at 20.0 °C or colder');
    expect(found?.message).toContain('50.0 °C is supplied');
    const [option] = review.report?.options ?? [];
    expect(option?.plant?.unmetHourCount).toBe(8760);
    // All heat of the devices, and that of the door fans.
    expect(option?.plant?.unmetHeat_kWh).toBeGreaterThan(option?.annual.itEnergy_kWh ?? Infinity);
  });

  it('has no such finding on water of 20 °C', () => {
    expect(codesOf(reviewWith((plan) => (plan['cooling'] = cooling(20))))).not.toContain(
      'exchanger-water-too-warm',
    );
  });
});

describe('a plan with chilled water for DX units', () => {
  const codesWith = (plant: object): string[] =>
    codesOf(
      reviewWith((plan) => {
        plan['cooling'] = { kind: 'system', capture: { kind: 'room-air', supplyWater_C: 12 }, plant };
      }),
    );

  it('is computed, and says that the water is unused', () => {
    expect(codesWith({ kind: 'direct-expansion' })).toContain('supply-water-unused');
    const mechanical = { kind: 'direct-expansion' };
    expect(codesWith({ kind: 'airside-economizer', mechanical })).toContain('supply-water-unused');
    expect(codesWith({ kind: 'air-cooled-chiller' })).not.toContain('supply-water-unused');
  });
});

describe('a plan with an impossible value', () => {
  const errorOf = (cooling: object): ModelError => {
    try {
      reviewWith((plan) => (plan['cooling'] = cooling));
    } catch (error) {
      if (error instanceof ModelError) return error;
      throw error;
    }
    throw new Error('not rejected');
  };

  it.each([
    [
      'cooling.capture.heatCaptureFraction',
      { capture: { kind: 'direct-to-chip', heatCaptureFraction: 1.2 } },
    ],
    ['cooling.capture.airRise_K', { capture: { kind: 'room-air', airRise_K: 0 } }],
    ['cooling.plant.carnotFraction', { plant: { kind: 'air-cooled-chiller', carnotFraction: 3 } }],
    [
      'cooling.plant.cyclesOfConcentration',
      { plant: { kind: 'water-cooled-chiller', cyclesOfConcentration: 1 } },
    ],
  ])('is rejected with the path %s', (path, parts) => {
    const error = errorOf({ kind: 'system', preset: 'direct-to-chip-w32-dry', ...parts });
    expect(error.issues.map((issue) => issue.path)).toContain(path);
  });
});

describe('weather outside the design range of a plant', () => {
  it('trips air-cooled chillers: hours with unmet heat are counted in a finding', () => {
    const review = reviewWith((plan) => {
      plan.site.climate = placeAt(49, 5);
      plan['cooling'] = {
        kind: 'system',
        preset: 'midsize-air-cooled',
        plant: { kind: 'air-cooled-chiller', maximumOutdoor_C: 45 },
      };
    });
    expectComputed(review);
    const [plant] = review.report?.options.map((option) => option.plant) ?? [];
    expect(plant?.unmetHourCount).toBeGreaterThan(8000);
    const found = findingsOf(review).find(({ code }) => code === 'cooling-unmet');
    expect(found?.message).toMatch(/Unmet heat in [\d,]+ hours of the year/);
  });

  it.each(Object.keys(coolingPresets))(
    'of 60 °C gives %s findings, and never an impossible number',
    (preset) => {
      const review = reviewWith((plan) => {
        plan.site.climate = placeAt(60, 20);
        plan['cooling'] = { kind: 'system', preset };
      });
      expect(impossibleNumbers(review)).toEqual([]);
      const codes = codesOf(review);
      expect(codes.some((code) => code.startsWith('cooling-') || code.startsWith('design-'))).toBe(true);
      if (review.report === null) expect(codes).toContain('cooling-out-of-range');
    },
  );

  it.each(Object.keys(coolingPresets))(
    'of 60 °C, sized for 30 °C, gives %s no impossible number either',
    (preset) => {
      const design = { dryBulb_0p4_C: 30, wetBulb_0p4_C: 22, dryBulb_99p6_C: 0, source: 'made up' };
      const review = reviewWith((plan) => {
        plan.site.climate = placeAt(60, 20, design);
        plan['cooling'] = { kind: 'system', preset };
      });
      expectComputed(review);
    },
  );

  it.each(Object.keys(coolingPresets))('of -70 °C gives %s a year without an impossible number', (preset) => {
    const design = { dryBulb_0p4_C: 20, wetBulb_0p4_C: 12, dryBulb_99p6_C: -65, source: 'made up' };
    const review = reviewWith((plan) => {
      plan.site.climate = placeAt(-70, -70, design);
      plan['cooling'] = { kind: 'system', preset };
    });
    expectComputed(review);
  });
});

describe('an empty hall', () => {
  it.each(Object.keys(coolingPresets))('cooled by %s has no PUE and no impossible number', (preset) => {
    const review = reviewWith((plan) => {
      plan['racks'] = {};
      plan['cooling'] = { kind: 'system', preset };
    });
    expect(impossibleNumbers(review)).toEqual([]);
    expect(codesOf(review)).toContain('no-it-energy');
    for (const option of review.report?.options ?? []) {
      expect(option.annual.pue).toBeNull();
      expect(option.plant?.wue_L_per_kWh).toBeNull();
      expect(option.plant?.tue).toBeNull();
    }
  });
});

describe('a plant of a single unit without a spare', () => {
  it.each(Object.keys(coolingPresets))('%s reports the unmet heat when it fails', (preset) => {
    const review = reviewWith((plan) => {
      plan['cooling'] = { kind: 'system', preset, redundancy: 'N', unitCount: 1 };
    });
    expectComputed(review);
    const [plant] = review.report?.options.map((option) => option.plant) ?? [];
    expect(plant?.hottest.unitOutUnmet_kW).toBeGreaterThan(0);
  });
});
