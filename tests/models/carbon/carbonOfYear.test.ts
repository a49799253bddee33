import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../models/carbon/contractSchema.ts';
import { carbonOfYear } from '../../../models/carbon/carbonOfYear.ts';
import { marketCarbonHours_kg } from '../../../models/carbon/marketBased.ts';
import { resolveCarbon } from '../../../models/carbon/resolveCarbon.ts';
import { sum } from '../../../models/math/sum.ts';
import { calendarOf } from '../../../models/series/calendar.ts';
import { grid, nightLoad_kW, steady, termsOf } from './carbonCases.ts';
import { runs } from '../../support/runs.ts';

const solar = (energy_kWh: number): Contract => ({ kind: 'profile', shape: 'solar', energy_kWh });
const flat = (energy_kWh: number, intensity_g_per_kWh = 0): Contract => ({
  kind: 'profile',
  shape: 'flat',
  energy_kWh,
  intensity_g_per_kWh,
});
const residual = { intensity_g_per_kWh: 500 };

describe('location-based carbon', () => {
  it('of 1 MW on 400 g/kWh is 3,504 t a year, and January has its 744 hours', () => {
    const { location } = carbonOfYear(termsOf({}), steady(1000), 7e6);
    // 8,760,000 kWh × 0.4 kg/kWh; 744,000 kWh × 0.4 kg/kWh
    expect(location.annual_kg).toBeCloseTo(3_504_000, 6);
    expect(location.months_kg[0]).toBeCloseTo(297_600, 6);
    expect(location.months_kg).toHaveLength(12);
  });

  it('is not changed by contracts', () => {
    const { location } = carbonOfYear(termsOf({}, { contracts: [flat(5e6)] }), steady(1000), 7e6);
    expect(location.annual_kg).toBeCloseTo(3_504_000, 6);
  });

  it('follows the hours of a series', () => {
    // 100 g in the first half of each day, 500 g in the second; 10 kW in the second half only.
    const values = Array.from({ length: 8760 }, (_, hour) => (hour % 24 < 12 ? 100 : 500));
    const load_kW = steady(0).map((_, hour) => (hour % 24 < 12 ? 0 : 10));
    const { location } = carbonOfYear(termsOf({ intensity_g_per_kWh: values }), load_kW, 1);
    // 365 × 12 h × 10 kW × 0.5 kg/kWh
    expect(location.annual_kg).toBeCloseTo(21_900, 6);
  });

  it('of a constant series equals that of an annual factor', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 2500, noNaN: true }),
        fc.integer({ min: -720, max: 840 }),
        (intensity, utcOffset_min) => {
          const site = { calendar: calendarOf(2025), utcOffset_min };
          const yearly = resolveCarbon({ ...grid, intensity_g_per_kWh: intensity }, {}, site);
          const values = Array.from({ length: 8760 }, () => intensity);
          const hourly = resolveCarbon({ ...grid, intensity_g_per_kWh: values }, {}, site);
          const ofYear = carbonOfYear(yearly.terms, nightLoad_kW, 1).location.annual_kg;
          const ofHours = carbonOfYear(hourly.terms, nightLoad_kW, 1).location.annual_kg;
          expect(Math.abs(ofHours - ofYear)).toBeLessThanOrEqual(1e-9 * ofYear);
        },
      ),
      { seed: 3, numRuns: runs(20) },
    );
  });
});

describe('the time zone of a series', () => {
  it.each<[number, number, number]>([
    // 17:00 UTC on 1 March is 12:00 in New York.
    [-300, 12, 1000],
    // 17:00 UTC is 22:30 in India: half of the spike in the hour from 22:00, half in the next.
    [330, 22, 500],
    [330, 23, 500],
  ])('a spike at 17:00 UTC falls at an offset of %i min into local hour %i', (utcOffset_min, hour, seen) => {
    const march1 = 59 * 24;
    const values = Array.from({ length: 8760 }, (_, index) => (index === march1 + 17 ? 1000 : 0));
    const { terms } = resolveCarbon(
      { ...grid, intensity_g_per_kWh: values },
      {},
      { calendar: calendarOf(2025), utcOffset_min },
    );
    const load_kW = steady(0);
    load_kW[march1 + hour] = 1;
    const { location } = carbonOfYear(terms, load_kW, 1);
    // 1 kWh of that hour, so its factor in grams is the carbon in thousandths of a kilogram.
    expect(location.annual_kg).toBeCloseTo(seen / 1000, 9);
    expect(location.months_kg[2]).toBeCloseTo(seen / 1000, 9);
  });
});

describe('leap years', () => {
  const rising = (count: number): number[] => Array.from({ length: count }, (_, hour) => hour % 2000);

  it('a series of 8784 hours on a common year leaves 29 February out', () => {
    const { gridIntensity_g_per_kWh } = termsOf({ intensity_g_per_kWh: rising(8784) });
    expect(gridIntensity_g_per_kWh).toHaveLength(8760);
    expect(gridIntensity_g_per_kWh[59 * 24]).toBe((60 * 24) % 2000);
  });

  it('a series of 8760 hours on a leap year repeats 28 February', () => {
    const { terms } = resolveCarbon(
      { ...grid, intensity_g_per_kWh: rising(8760) },
      { contracts: [solar(1e6), flat(1e6)] },
      { calendar: calendarOf(2024), utcOffset_min: 0 },
    );
    expect(terms.gridIntensity_g_per_kWh).toHaveLength(8784);
    expect(terms.gridIntensity_g_per_kWh[59 * 24]).toBe((58 * 24) % 2000);
    for (const { generation_kWh } of terms.contracts) expect(generation_kWh).toHaveLength(8784);
  });
});

describe('market-based carbon', () => {
  it('counts the load covered by contracts at their factor, the rest at the residual mix', () => {
    const terms = termsOf({}, { residual, contracts: [flat(4_380_000, 20)] });
    const { marketAnnual_kg, marketHourly } = carbonOfYear(terms, steady(1000), 1);
    // Half of 8.76 GWh at 20 g, half at 500 g: 4,380,000 × (0.02 + 0.5) kg.
    expect(marketAnnual_kg).toBeCloseTo(2_277_600, 3);
    expect(marketHourly?.annual_kg).toBeCloseTo(2_277_600, 3);
  });

  it('of a solar contract as large as a night load is 0 with annual and nearly full with hourly matching', () => {
    const terms = termsOf({}, { residual, contracts: [solar(2_920_000)] });
    const { marketAnnual_kg, marketHourly } = carbonOfYear(terms, nightLoad_kW, 1);
    expect(marketAnnual_kg).toBeCloseTo(0, 3);
    // 2,920 MWh × 0.5 kg/kWh = 1,460 t, less the first and last light of summer days.
    expect(marketHourly?.annual_kg).toBeGreaterThan(0.99 * 1_460_000);
    expect(marketHourly?.annual_kg).toBeLessThanOrEqual(1_460_000);
  });

  it('counts certificates without hours in the annual figure only', () => {
    const contracts: Contract[] = [{ kind: 'annual-volume', energy_kWh: 8_760_000 }];
    const { terms, findings } = resolveCarbon(
      grid,
      { residual, contracts },
      { calendar: calendarOf(2025), utcOffset_min: 0 },
    );
    const { marketAnnual_kg, marketHourly, score } = carbonOfYear(terms, steady(1000), 1);
    expect(marketAnnual_kg).toBe(0);
    expect(marketHourly?.annual_kg).toBeCloseTo(4_380_000, 3);
    expect(score.contractedFraction).toBe(0);
    expect(findings.map(({ code }) => code)).toContain('contract-without-hours');
  });

  it('uses the contracts of lowest intensity first, and no more than the load', () => {
    const terms = termsOf({}, { residual, contracts: [flat(8_760_000, 300), flat(6_570_000, 0)] });
    const { marketAnnual_kg, findings } = carbonOfYear(terms, steady(1000), 1);
    // 6.57 GWh at 0, the other 2.19 GWh at 300 g.
    expect(marketAnnual_kg).toBeCloseTo(657_000, 3);
    expect(findings.map(({ code }) => code)).toEqual(['contracts-exceed-load']);
  });

  it('without contracts and residual mix equals the location-based carbon', () => {
    const year = carbonOfYear(termsOf({}), nightLoad_kW, 1);
    expect(year.marketAnnual_kg).toBeCloseTo(year.location.annual_kg, 6);
    expect(year.marketHourly?.annual_kg).toBeCloseTo(year.location.annual_kg, 6);
  });

  it('puts metered generation, which is in UTC, into local hours', () => {
    const generation_kWh = Array.from({ length: 8760 }, (_, hour) => (hour === 1000 ? 50 : 0));
    const { terms } = resolveCarbon(
      grid,
      { residual, contracts: [{ kind: 'hourly', generation_kWh }] },
      { calendar: calendarOf(2025), utcOffset_min: -300 },
    );
    const hours_kg = marketCarbonHours_kg(
      steady(100),
      terms.contracts,
      terms.residualIntensity_g_per_kWh ?? steady(NaN),
    );
    expect(hours_kg[995]).toBeCloseTo(25, 9);
    expect(hours_kg[1000]).toBeCloseTo(50, 9);
    const { marketHourly } = carbonOfYear(terms, steady(100), 1);
    expect(marketHourly?.annual_kg).toBeCloseTo(sum(hours_kg), 6);
  });

  it('with hourly matching is never below annual matching while contracts have a lower intensity than the residual mix', () => {
    const contract = fc.record({
      kind: fc.constant('profile' as const),
      shape: fc.constantFrom('solar' as const, 'wind' as const, 'flat' as const),
      energy_kWh: fc.double({ min: 0, max: 2e7, noNaN: true }),
      intensity_g_per_kWh: fc.double({ min: 0, max: 500, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(contract, { maxLength: 3 }),
        fc.array(fc.double({ min: 0, max: 5000, noNaN: true }), { minLength: 24, maxLength: 24 }),
        (contracts, day_kW) => {
          const load_kW = steady(0).map((_, hour) => day_kW[hour % 24] ?? 0);
          const year = carbonOfYear(termsOf({}, { residual, contracts }), load_kW, 1);
          const hourly_kg = year.marketHourly?.annual_kg ?? Number.NaN;
          expect(hourly_kg).toBeGreaterThanOrEqual((year.marketAnnual_kg ?? Number.NaN) - 1e-3);
        },
      ),
      { seed: 7, numRuns: runs(25) },
    );
  });
});

describe('the 24/7 CFE score', () => {
  it('adds the grid carbon-free share of the remaining load', () => {
    const terms = termsOf({ cleanFraction: 0.4 }, { contracts: [flat(4_380_000)] });
    const { score } = carbonOfYear(terms, steady(1000), 1);
    // Half contracted; 40 % of the other half: 0.5 + 0.2.
    expect(score.contractedFraction).toBeCloseTo(0.5, 9);
    expect(score.carbonFreeFraction).toBeCloseTo(0.7, 9);
  });

  it('caps contracts at the load of the hour', () => {
    const terms = termsOf({ cleanFraction: 0 }, { contracts: [flat(87_600_000)] });
    expect(carbonOfYear(terms, steady(1000), 1).score.carbonFreeFraction).toBe(1);
    const night = termsOf({ cleanFraction: 0 }, { contracts: [solar(29_200_000)] });
    expect(carbonOfYear(night, nightLoad_kW, 1).score.carbonFreeFraction).toBeLessThan(0.05);
  });

  it('uses the carbon-free share of the hour of the load', () => {
    const clean = Array.from({ length: 8760 }, (_, hour) => (hour % 24 >= 20 || hour % 24 < 4 ? 0.1 : 0.9));
    const { score } = carbonOfYear(termsOf({ cleanFraction: clean }), nightLoad_kW, 1);
    expect(score.carbonFreeFraction).toBeCloseTo(0.1, 9);
  });

  it('does not count a contract that is not carbon-free', () => {
    const terms = termsOf({ cleanFraction: 0.4 }, { contracts: [flat(8_760_000, 450)] });
    expect(carbonOfYear(terms, steady(1000), 1).score.carbonFreeFraction).toBeCloseTo(0.4, 9);
  });

  it('is unknown, not 0, if the grid share is unknown or there is no load', () => {
    const terms = termsOf({}, { contracts: [flat(4_380_000)] });
    const { score } = carbonOfYear(terms, steady(1000), 1);
    expect(score.carbonFreeFraction).toBeNull();
    expect(score.contractedFraction).toBeCloseTo(0.5, 9);
    expect(carbonOfYear(terms, steady(0), 0).score.contractedFraction).toBeNull();
  });

  it('is always between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('solar' as const, 'wind' as const, 'flat' as const),
        fc.double({ min: 0, max: 1e8, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (shape, energy_kWh, cleanFraction) => {
          const terms = termsOf({ cleanFraction }, { contracts: [{ kind: 'profile', shape, energy_kWh }] });
          const { carbonFreeFraction, contractedFraction } = carbonOfYear(terms, nightLoad_kW, 1).score;
          expect(carbonFreeFraction).toBeLessThanOrEqual(1);
          expect(carbonFreeFraction).toBeGreaterThanOrEqual(contractedFraction ?? Number.NaN);
          expect(contractedFraction).toBeGreaterThanOrEqual(0);
        },
      ),
      { seed: 9, numRuns: runs(25) },
    );
  });
});

describe('the scopes other than electricity', () => {
  it('are reported separately, and unknown if nothing is stated', () => {
    const bare = carbonOfYear(termsOf({}), steady(1000), 7e6);
    expect(bare).toMatchObject({
      transmission_kg: null,
      gensets_kg: null,
      refrigerant_kg: null,
      embodied_kg: null,
    });
    const stated = carbonOfYear(
      termsOf(
        {},
        {
          transmissionLossFraction: 0.042,
          gensets: { kind: 'running-time', runningTime_h: 20, load_kW: 2000 },
          refrigerant: { charge_kg: 500, yearlyLeakFraction: 0.02, refrigerant: 'R-134a' },
          embodied: { building_kg: 6_000_000, devices_kg: 400_000 },
        },
      ),
      steady(1000),
      7e6,
    );
    // 3,504 t × 0.042 / 0.958
    expect(stated.transmission_kg).toBeCloseTo(153_620.04, 1);
    // 20 h × 2000 kW × 0.27 L/kWh = 10,800 L × 10.2427 kg / 3.785411784 L
    expect(stated.gensets_kg).toBeCloseTo(29_222.9, 0);
    // 500 kg × 0.02 × 1530
    expect(stated.refrigerant_kg).toBeCloseTo(15_300, 9);
    // 6,000 t / 60 years + 400 t / 4 years
    expect(stated.embodied_kg).toBeCloseTo(200_000, 6);
  });

  it('CUE is PUE times the factor if all energy comes from the grid', () => {
    // 8.76 GWh for 7 GWh of IT: PUE 1.2514 × 0.4 kg/kWh
    const { locationCue_kg_per_kWh } = carbonOfYear(termsOf({}), steady(1000), 7e6);
    expect(locationCue_kg_per_kWh).toBeCloseTo((8.76 / 7) * 0.4, 9);
    expect(carbonOfYear(termsOf({}), steady(1000), 0).locationCue_kg_per_kWh).toBeNull();
  });
});

describe('the trajectory of a grid', () => {
  const inYear = (year: number, yearlyChangeFraction?: number): number => {
    const { terms } = resolveCarbon(
      grid,
      yearlyChangeFraction === undefined ? {} : { yearlyChangeFraction },
      { calendar: calendarOf(year), utcOffset_min: 0 },
    );
    return terms.gridIntensity_g_per_kWh[0] ?? Number.NaN;
  };

  it('is flat unless stated', () => {
    expect(inYear(2045)).toBe(400);
  });

  it('compounds from the factor year', () => {
    // 400 × 0.95² = 361
    expect(inYear(2027, -0.05)).toBeCloseTo(361, 9);
    expect(inYear(2027, 0.1)).toBeCloseTo(484, 9);
    expect(inYear(2020, -0.05)).toBe(400);
  });
});
