import { describe, expect, it } from 'vitest';
import { carbonFigures, factorBasisText } from '../../../models/present/figures/carbonFigures.ts';
import { carbonScopes } from '../../../models/present/figures/carbonScopes.ts';
import { waterfallData } from '../../../models/present/figures/waterfallData.ts';
import { presentValueParts } from '../../../models/present/figures/costParts.ts';
import { ownershipFigures } from '../../../models/present/figures/ownershipFigures.ts';
import { paybackSummary } from '../../../models/present/figures/paybackSummary.ts';
import {
  breakEvens,
  cumulativeSavings,
  cumulativeCosts,
} from '../../../models/present/figures/cumulativeCost.ts';
import { cumulativeCostLines } from '../../../models/present/figures/cumulativeCostLines.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import type { OptionReport, Report } from '../../../models/report/reportSchema.ts';
import example from '../../../examples/air-vs-liquid.json' with { type: 'json' };
import { library } from '../../support/library.ts';

const plan = example as unknown as JsonObject;
const reportOf = (more: JsonObject): Report => reportPlan(parsePlan({ ...plan, ...more }), library);
const finance = (more: JsonObject = {}): JsonObject => ({
  finance: {
    kind: 'ownership',
    facility: { facilityCost: 'northern-virginia-2025', liquidPremiumFraction: 0.1 },
    ...more,
  },
});
const report = reportOf(finance());
const optionOf = (of: Report, place: number): OptionReport => {
  const option = of.options[place];
  if (option === undefined) throw new Error(`no option ${String(place)}`);
  return option;
};
const ownershipOf = (option: OptionReport): NonNullable<OptionReport['ownership']> => {
  if (option.ownership === null) throw new Error('no ownership');
  return option.ownership;
};
const [air, liquid] = [optionOf(report, 0), optionOf(report, 1)];
const [ofAir, ofLiquid] = [ownershipOf(air), ownershipOf(liquid)];

describe('the parts of a net present cost', () => {
  it.each([ofAir, ofLiquid])('add up to it', (ownership) => {
    const sum = Object.values(presentValueParts(ownership)).reduce((total, cost) => total + cost, 0);
    expect(sum).toBeCloseTo(ownership.totals.presentCost, 3);
  });
});

describe('break-even of two options', () => {
  const compared = report.comparison.options[0]?.ownership;

  it('agrees with the report, not discounted', () => {
    const evens = breakEvens(ofAir, ofLiquid, false);
    expect(evens.map(({ time_years }) => time_years)).toEqual(
      compared?.crossings.map(({ time_years }) => time_years),
    );
    // 10 % of 10.92 USD/W for 45.5 kW over the savings of a PUE of 1.15: 49,686 / 16,124.55 = 3.08 years.
    expect(evens[0]?.time_years).toBeCloseTo(3.081, 3);
  });

  it('is later when discounted, and agrees with the report', () => {
    const [even] = breakEvens(ofAir, ofLiquid, true);
    expect(even?.time_years).toBeCloseTo(compared?.discountedPayback_years ?? 0, 9);
  });

  it('is at the crossing of both lines', () => {
    const [even] = breakEvens(ofAir, ofLiquid, false);
    const at = (amounts: readonly number[], time_years: number): number => {
      const year = Math.floor(time_years);
      const [before = 0, after = 0] = amounts.slice(year, year + 2);
      return before + (after - before) * (time_years - year);
    };
    const time_years = even?.time_years ?? 0;
    expect(even?.spent).toBeCloseTo(at(cumulativeCosts(ofAir, false), time_years), 3);
    expect(cumulativeSavings(ofAir, ofLiquid, false).at(-1)).toBeCloseTo(
      (cumulativeCosts(ofAir, false).at(-1) ?? 0) - (cumulativeCosts(ofLiquid, false).at(-1) ?? 0),
      3,
    );
  });

  it('does not exist if both always have the same cost', () => {
    expect(breakEvens(ofAir, ofAir, false)).toEqual([]);
    const rounded = {
      ...ofAir,
      spendingCosts: ofAir.spendingCosts.map((cost, year) => cost + (year % 2) * 1e-9),
    };
    expect(breakEvens(rounded, ofAir, false)).toEqual([]);
  });

  it('is described as text', () => {
    const even = (time_years: number, isUpward: boolean) => ({ time_years, isUpward, spent: 0 });
    expect(paybackSummary([-10, 0, 10], [even(1, true)])).toBe('breaks even after 1 year');
    expect(paybackSummary([-10, -4, 10], [even(2.84, true), even(7, false)])).toBe(
      'breaks even after 2.8 years, costs more again after 7 years',
    );
    expect(paybackSummary([5, 1, -4], [even(1.2, false)])).toBe('costs more after 1.2 years');
    expect(paybackSummary([-10, -9, -8], [])).toBe('does not break even within 2 years');
    expect(paybackSummary([0, 5, 10], [])).toBe('cheaper from the start');
    expect(paybackSummary([0, 0, 0], [])).toBe('costs the same');
  });
});

describe('the lines of cumulative cost', () => {
  it('state the cumulative cost of each option, and its savings against the baseline', () => {
    const lines = cumulativeCostLines(report, false);
    expect(lines.paybacks).toEqual([
      { place: 1, name: 'Liquid, PUE 1.15', text: 'breaks even after 3.1 years' },
    ]);
    expect(lines.crossings.map(({ label }) => label)).toEqual(['3.1 years']);
    const { spent, saved, unit } = lines;
    expect(spent.map(({ name }) => name)).toEqual(['Air, PUE 1.6', 'Liquid, PUE 1.15']);
    expect(unit.spent.amountText?.(spent[1]?.amounts[0] ?? 0)).toBe('1,939,546 USD');
    expect(unit.saved.amountText?.(saved[0]?.amounts[0] ?? 0)).toBe('−49,686 USD');
  });

  it('do not compare an option with energy cost only', () => {
    const options = {
      air: { name: 'Air', changes: {} },
      plain: { name: 'Plain', changes: { finance: { kind: 'energy-only' } } },
    };
    const mixed = reportOf({ ...finance(), options });
    const lines = cumulativeCostLines(mixed, false);
    expect(lines.spent.map(({ place }) => place)).toEqual([0]);
    expect(lines.saved).toEqual([]);
    expect(waterfallData(mixed, optionOf(mixed, 1), 'present')).toBeUndefined();
  });
});

describe('a waterfall from option to option', () => {
  it.each(['present', 'yearly'] as const)('leads from total to total, %s', (kind) => {
    const shown = waterfallData(report, liquid, kind);
    const { from, steps, to } = shown?.fall ?? { from: undefined, steps: [], to: undefined };
    const reached = steps.reduce((amount, { change }) => amount + change, from?.amount ?? 0);
    expect(reached).toBeCloseTo(to?.amount ?? NaN, 3);
    expect(steps.map(({ label }) => label)).toEqual(['Facility', 'Electricity']);
    expect(shown?.unchanged).toContain('Devices');
  });

  it('has figures with signs', () => {
    const figures = waterfallData(report, liquid, 'present')?.fall.steps.map(({ figure }) => figure);
    expect(figures?.[0]).toBe('+49,686 USD');
    expect(figures?.[1]).toMatch(/^−138,01\d USD$/);
  });
});

describe('the headline figures of the cost', () => {
  it('state payback and unit costs of an option', () => {
    const figures = ownershipFigures(liquid, ofLiquid, report);
    expect(figures.map(({ label, figure }) => `${label}: ${figure.text} ${figure.unit}`)).toEqual([
      'Net present cost: 4,668,646 USD',
      'Per accelerator-hour: 1.112 USD/h',
      'Per rack per month: 45,453 USD',
      'Per kW per month: 998.97 USD/kW',
      'Simple payback: 3.1 years',
    ]);
    expect(figures[0]?.change?.text).toBe('88,332 USD lower, asserted PUE');
  });

  it('have a dash and a reason if something is unknown', () => {
    const without = reportOf({ ...finance({ life_years: 2 }), racks: {} });
    const [, accelerator, rack] = ownershipFigures(
      optionOf(without, 1),
      ownershipOf(optionOf(without, 1)),
      without,
    );
    expect([accelerator?.figure.text, accelerator?.note]).toEqual(['–', 'no accelerators']);
    expect([rack?.figure.text, rack?.note]).toEqual(['–', 'no racks']);
    const dear = reportOf(finance({ facility: { capexPrice_per_W: 10, liquidPremiumFraction: 2 } }));
    const payback = ownershipFigures(optionOf(dear, 1), ownershipOf(optionOf(dear, 1)), dear).at(-1);
    expect([payback?.figure.text, payback?.note]).toEqual(['–', 'not in 15 years']);
  });

  it('have no payback if there is only one option', () => {
    const single = reportOf({ ...finance(), options: {} });
    const labels = ownershipFigures(optionOf(single, 0), ownershipOf(optionOf(single, 0)), single).map(
      ({ label }) => label,
    );
    expect(labels).not.toContain('Payback');
  });
});

describe('the figures of carbon', () => {
  const contracts = [{ kind: 'profile', shape: 'flat', energy_kWh: 200_000, intensity_g_per_kWh: 0 }];
  const contracted = reportOf({
    carbon: { kind: 'annual', grid: 'US-SRVC-2023', cleanFraction: 0.4, contracts },
  });

  it('state the basis of the factor', () => {
    expect(factorBasisText(air.carbon)).toBe('direct, generation, 2023');
    expect(carbonFigures(air, report)[0]?.note).toBe('direct, generation, 2023');
  });

  it('state why there is no score', () => {
    const score = carbonFigures(air, report).at(-1);
    expect([score?.figure.text, score?.note]).toEqual(['–', 'grid carbon-free share not stated']);
  });

  it('include a contract in both market-based methods and in the score', () => {
    const option = optionOf(contracted, 0);
    const [location, year, hour, score] = carbonFigures(option, contracted);
    // 637.728 MWh at 270.5 g/kWh; 200 MWh of it at 0: 437.728 MWh × 0.2705 = 118.4 t.
    expect(location?.figure.text).toBe('172.5');
    expect([year?.figure.text, hour?.figure.text]).toEqual(['118.4', '118.4']);
    // 31.36 % by the contract, and 40 % of the rest: 31.36 + 27.46.
    expect(score?.figure.text).toBe('58.8');
    expect(score?.note).toBe('31.4 % by contracts');
  });

  it('are listed by scope with a reason for each dash, and without a sum', () => {
    const scopes = carbonScopes(air.carbon);
    expect(scopes.map(({ scope }) => scope)).toEqual(['2', '2', '2', '3', '1', '1', '3']);
    const diesel = scopes.find(({ label }) => label === 'Generator diesel');
    expect(diesel).toMatchObject({ carbon_kg: null, text: 'No generator diesel is stated.' });
    const mixed = carbonScopes({ ...air.carbon, marketAnnual_kg: null, marketHourly_kg: null });
    expect(mixed[1]?.text).toMatch(/different bases/);
  });
});
