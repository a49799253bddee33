import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { reportPlan, reviewPlan } from '../../../models/report/reportPlan.ts';
import type { Review } from '../../../models/report/reviewOptions.ts';
import { library } from '../../support/library.ts';
import { loosePlan, type LoosePlan } from '../../support/plans.ts';

function reviewWith(change: (plan: LoosePlan) => void): Review {
  const plan = loosePlan();
  change(plan);
  return reviewPlan(parsePlan(plan), library);
}

describe('a review', () => {
  it('of a plan without options has one, as planned', () => {
    const { report } = reviewWith((plan) => delete plan['options']);
    expect(report?.options.map(({ id, name }) => [id, name])).toEqual([['plan', 'As planned']]);
    expect(report?.comparison).toEqual({ baseline: 'plan', options: [] });
  });

  it('retains the order of options; the first is the baseline', () => {
    const { report } = reviewWith((plan) => {
      const { air, liquid } = plan.options;
      plan['options'] = { liquid, air };
    });
    expect(report?.comparison.baseline).toBe('liquid');
    expect(report?.comparison.options[0]?.energySaving_kWh).toBeCloseTo(-179_361, 6);
  });

  it('of zero IT energy has a PUE of null and a finding, never infinity', () => {
    const { report } = reviewWith((plan) => (plan['racks'] = {}));
    for (const option of report?.options ?? []) {
      expect(option.annual).toMatchObject({
        pue: null,
        peakPue: null,
        facilityEnergy_kWh: 0,
        meanEnergyPrice_per_kWh: null,
      });
      expect(option.monthly.every(({ pue }) => pue === null)).toBe(true);
      expect(option.findings.map(({ code }) => code)).toContain('no-it-energy');
    }
    expect(report?.comparison.options[0]?.energySavingFraction).toBeNull();
  });

  it('of a phase after the year has no IT energy either', () => {
    const { report } = reviewWith(
      (plan) => (plan['phases'] = { p: { date: '2031-01-01', adds: { racks: 'all' } } }),
    );
    expect(report?.options[0]?.annual.pue).toBeNull();
  });

  it('of a phase in July counts from July', () => {
    const { report } = reviewWith(
      (plan) => (plan['phases'] = { p: { date: '2025-07-01', adds: { racks: 'all' } } }),
    );
    const air = report?.options[0];
    expect(air?.monthly[5]?.itEnergy_kWh).toBe(0);
    expect(air?.monthly[6]?.itEnergy_kWh).toBeCloseTo(45.5 * 744, 9);
    expect(air?.peak.time).toBe('2025-07-01T00:00-05:00');
    expect(air?.racks[0]?.annualEnergy_kWh).toBeCloseTo(45.5 * 184 * 24, 6);
  });

  it('of a leap year has 8784 hours', () => {
    const { report } = reviewWith((plan) => (plan.site.calendarYear = 2024));
    expect(report?.options[0]?.annual.hourCount).toBe(8784);
    expect(report?.options[0]?.annual.itEnergy_kWh).toBeCloseTo(45.5 * 8784, 6);
  });

  it('has no report if one option cannot be computed, but the findings of each', () => {
    const review = reviewWith((plan) => (plan.options.liquid.changes.tariff = { price: 'none' }));
    expect(review.report).toBeNull();
    expect(review.options.map(({ id, computable }) => [id, computable])).toEqual([
      ['air', true],
      ['liquid', false],
    ]);
    expect(review.options[1]?.findings.map(({ code }) => code)).toContain('price-unknown');
  });

  it('rejects options in two currencies', () => {
    const review = reviewWith((plan) => {
      plan.options.liquid.changes.tariff = {
        kind: 'flat',
        price: null,
        energyPrice_per_kWh: 0.1,
        currency: 'EUR',
      };
    });
    expect(review.report).toBeNull();
    expect(review.options[1]?.findings[0]).toMatchObject({ code: 'currency-differs', severity: 'error' });
  });

  it('omits the carbon savings if two options have different bases', () => {
    const { report } = reviewWith((plan) => {
      plan.options.liquid.changes.carbon = { intensity_g_per_kWh: 300, basis: 'lifecycle' };
    });
    expect(report?.comparison.options[0]?.carbonSaving_kg).toBeNull();
    expect(report?.options[1]?.findings.map(({ code }) => code)).toContain('carbon-basis-differs');
  });
});

describe('options that are not comparable', () => {
  const differing = (changes: unknown): string | undefined =>
    reviewWith((plan) => (plan.options.liquid.changes = changes)).options[1]?.findings.find(
      ({ code }) => code === 'options-not-alike',
    )?.message;

  it('in energy basis, hours or workload are reported', () => {
    expect(differing({ energyBasis: 'typical' })).toMatch(
      /energy basis \(typical, not maximum\).*not due to the design alone/,
    );
    expect(differing({ site: { calendarYear: 2024 } })).toContain('number of hours (8784, not 8760)');
    expect(differing({ racks: { 'rack-1': null } })).toContain('IT energy (0, not 398,580 kWh)');
  });

  it('with differences in cooling only, or in price and grid only, are comparable', () => {
    expect(differing({ cooling: { pue: 1.2 } })).toBeUndefined();
    expect(differing({ cooling: { pue: 1.6 }, tariff: { price: 'US-TX-industrial-2024' } })).toBeUndefined();
  });

  it('in cooling and another input are reported', () => {
    expect(differing({ cooling: { pue: 1.2 }, tariff: { price: 'US-TX-industrial-2024' } })).toContain(
      'electricity price',
    );
  });
});

describe('a report', () => {
  it('states the option, and the path in it, that prevents a result', () => {
    const plan = loosePlan();
    plan.options.liquid.changes.tariff = { price: 'none' };
    expect(() => reportPlan(parsePlan(plan), library)).toThrow(
      /^options\.liquid\.changes\.tariff\.price: Liquid, PUE 1\.15: Unknown price "none"/,
    );
  });

  it('that cannot be computed throws each blocking finding with its path', () => {
    const plan = loosePlan();
    plan.racks['rack-1'].contents.dgx.device = 'none';
    let error: unknown;
    try {
      reportPlan(parsePlan(plan), library);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(ModelError);
    expect(error).toMatchObject({
      code: 'plan-not-computable',
      issues: [{ path: 'racks.rack-1.contents.dgx.device', rule: 'device-unknown' }],
    });
  });
});
