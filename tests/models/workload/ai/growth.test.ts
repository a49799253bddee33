import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth } from '../../../../models/workload/ai/growth.ts';
import { doublingTime_months, growthPerYear } from '../../../../models/workload/ai/growthRate.ts';
import { growthSchema, type Growth } from '../../../../models/workload/ai/growthSchema.ts';

describe('doubling times', () => {
  it.each([
    [12, 2],
    [18, 1.5874],
    [24, 1.41421],
    [3.4, 11.5467],
    [6, 4],
  ])('doubling in %d months is %d times a year', (months, ratio) => {
    expect(growthPerYear(months)).toBeCloseTo(ratio, 4);
  });

  it('tenfold a year doubles in 3.612 months', () => {
    expect(doublingTime_months(10)).toBeCloseTo(3.6124, 4);
  });

  it('300,000 times in the 62 months from AlexNet to AlphaGo Zero doubles in 3.4 (OpenAI, AI and Compute, 2018)', () => {
    expect(doublingTime_months(300_000, 62)).toBeCloseTo(3.4, 1);
  });

  it('without growth there is no doubling', () => {
    expect([doublingTime_months(1), doublingTime_months(0.5)]).toEqual([null, null]);
  });

  it('is the inverse of the growth in a year', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1200, noNaN: true }), (months) => {
        expect(doublingTime_months(growthPerYear(months))).toBeCloseTo(months, 6);
      }),
      { seed: 20261122 },
    );
  });
});

describe('tenfold demand against hardware that doubles in 18 months', () => {
  const result = growth({
    startYear: 2024,
    span_years: 5,
    startRatio: 0.5,
    demandGrowthRatio: 10,
    hardwareDoubling_months: 18,
    startAcceleratorCount: 1000,
  });

  it('has a row for the first year and each of the five after it', () => {
    expect(result.years.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027, 2028, 2029]);
    expect(result.years[0]).toEqual({
      year: 2024,
      demandRatio: 0.5,
      hardwareRatio: 1,
      gapRatio: 0.5,
      acceleratorCount: 500,
    });
  });

  it('has a gap of 9,921 times after five years', () => {
    // 10^5 / 2^(60 / 18) = 100,000 / 10.0794 = 9,921.26; half of it at the start
    expect(result.years.at(-1)?.gapRatio).toBeCloseTo(9921.26 / 2, 1);
    expect(result.years.at(-1)?.acceleratorCount).toBe(4_960_629);
  });

  it('outgrows the hardware after 0.377 years', () => {
    // ln 2 / ln (10 / 1.5874) = 0.6931 / 1.8405
    expect(result.crossing_years).toBeCloseTo(0.3766, 4);
  });
});

describe('the crossing', () => {
  const stated: Growth = {
    startYear: 2024,
    span_years: 1,
    startRatio: 1,
    demandGrowthRatio: 2,
    hardwareGrowthRatio: 2,
  };

  it.each<[string, Partial<Growth>, number | null]>([
    ['is now where the hardware is just enough', {}, 0],
    ['never occurs if both grow equally', { startRatio: 0.5 }, null],
    [
      'never comes where hardware grows faster and is enough',
      { startRatio: 0.5, hardwareGrowthRatio: 3 },
      null,
    ],
    ['comes where hardware catches up', { startRatio: 8, hardwareGrowthRatio: 4 }, 3],
    ['comes where demand outgrows', { startRatio: 1 / 8, demandGrowthRatio: 4 }, 3],
  ])('%s', (_, changes, years) => {
    const { crossing_years } = growth({ ...stated, ...changes });
    if (years === null) expect(crossing_years).toBeNull();
    else expect(crossing_years).toBeCloseTo(years, 9);
  });

  it('stays a number at the bounds of the schema', () => {
    const widest = growthSchema.parse({
      startYear: 2000,
      span_years: 50,
      startRatio: 1e6,
      demandDoubling_months: 1,
      hardwareGrowthRatio: 0.01,
      startAcceleratorCount: 1e9,
    });
    expect(growth(widest).years.every(({ gapRatio }) => Number.isFinite(gapRatio))).toBe(true);
    expect(Number.isFinite(growth(widest).years.at(-1)?.acceleratorCount)).toBe(true);
  });
});

describe('a growth that is missing or stated twice', () => {
  const start = { startYear: 2024, span_years: 5, startRatio: 1 };

  it.each([
    [{ hardwareDoubling_months: 18 }, 'demandGrowthRatio'],
    [{ demandGrowthRatio: 10 }, 'hardwareGrowthRatio'],
    [{ demandGrowthRatio: 10, demandDoubling_months: 4, hardwareDoubling_months: 18 }, 'demandGrowthRatio'],
    [{ demandGrowthRatio: 10, hardwareGrowthRatio: 2, hardwareDoubling_months: 18 }, 'hardwareGrowthRatio'],
  ])('%j is rejected by the schema and by the model', (stated, field) => {
    const growing = { ...start, ...stated };
    expect(growthSchema.safeParse(growing).error?.issues.map(({ path }) => path)).toEqual([[field]]);
    expect(() => growth(growing)).toThrow(new RegExp(`^${field}: `));
  });
});
