import { describe, expect, it } from 'vitest';
import { optionHeadlines, type OptionHeadline } from '../../../models/present/figures/optionHeadline.ts';
import { savingCaveats } from '../../../models/present/figures/savingCaveats.ts';
import { optionChange } from '../../../models/present/figures/optionChange.ts';
import type { Plan } from '../../../models/plan/document/planSchema.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import type { Report } from '../../../models/report/reportSchema.ts';
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';
import { examplePlan } from '../../support/plans.ts';

const library = loadNodeLibrary();
const reportOf = (plan: Plan): Report => reportPlan(plan, library);
const stated = reportOf(examplePlan('air-vs-liquid'));
const computed = examplePlan('air-vs-liquid-computed');

function headlineOf(report: Report, optionId: string): OptionHeadline {
  const found = optionHeadlines(report).find((headline) => headline.optionId === optionId);
  if (found === undefined) throw new Error(`There is no headline of ${optionId}.`);
  return found;
}

describe('the headline of a saving that rests on a stated PUE', () => {
  const headline = headlineOf(stated, 'liquid');

  it('names the asserted PUE at each of its savings, first of all', () => {
    expect(
      headline.savings.map(({ kind, change, share, caveat }) => [kind, change.text, share, caveat]),
    ).toEqual([
      ['energy', '179.4 MWh lower', '28.1 %', 'asserted PUE'],
      ['cost', '16,125 USD lower', '28.1 %', 'asserted PUE'],
      ['carbon', '48.5 t lower', '28.1 %', 'asserted PUE'],
    ]);
    expect(headline.caveats[0]?.label).toBe('asserted PUE');
    expect(headline.caveats[0]?.texts[0]).toContain('Air, PUE 1.6 (PUE 1.6) and Liquid, PUE 1.15 (PUE 1.15)');
  });

  it('says of every figure that is compared that it rests on it', () => {
    for (const key of ['facilityEnergy', 'cost', 'carbon'] as const) {
      expect(optionChange(key, stated, 'liquid')?.text).toMatch(/, asserted PUE$/);
    }
  });

  it('says what is not known, and how to get it', () => {
    const texts = headline.sides.map(({ label, text, isKnown }) => [label, text, isKnown]);
    expect(texts).toEqual([
      ['Design peak', '52.3 kW', true],
      ['Capital cost', 'not computed; state prices under Cost', false],
      ['Water', 'not known with a stated PUE', false],
    ]);
  });
});

describe('the headline of computed options', () => {
  const report = reportOf(computed);

  it('has no caveat of a stated PUE, and the design peak and water against the baseline', () => {
    const headline = headlineOf(report, 'liquid');
    expect(headline.caveats.map(({ label }) => label)).not.toContain('asserted PUE');
    const [peak, , water] = headline.sides;
    expect(peak?.change).toMatch(/kW lower$/);
    expect(water?.isKnown).toBe(true);
  });

  it('has none for the baseline itself', () => {
    expect(optionHeadlines(report).map(({ optionId }) => optionId)).toEqual([
      'liquid',
      'new-air',
      'new-liquid',
    ]);
    expect(savingCaveats(report, 'air')).toEqual([]);
  });

  it('lists findings that the option gains and the baseline alone has', () => {
    const { findings } = headlineOf(report, 'liquid');
    const baseline = report.options[0]?.findings.map(({ code }) => code) ?? [];
    const its = report.options[1]?.findings.map(({ code }) => code) ?? [];
    for (const { code } of findings.gained) expect(its).toContain(code);
    for (const { code } of findings.lost) expect(baseline).toContain(code);
    expect(findings.gained.length + findings.lost.length).toBeGreaterThan(0);
  });
});

describe('caveats', () => {
  const withOption = (changes: Record<string, unknown>): Report =>
    reportOf({
      ...computed,
      options: {
        base: { name: 'Base', changes: {} },
        other: { name: 'Other', changes },
      },
    });
  const labels = (report: Report): string[] => savingCaveats(report, 'other').map(({ label }) => label);

  it('name other work and other parts, apart from each other', () => {
    const report = withOption({
      cooling: { preset: 'free-cooling-chiller' },
      workload: { utilisationFraction: 0.5 },
      power: { preset: 'midsize' },
    });
    expect(labels(report)).toEqual(
      expect.arrayContaining(['other work', 'also other power chain and lighting']),
    );
    const work = savingCaveats(report, 'other').find(({ label }) => label === 'other work');
    expect(work?.texts[0]).toContain('workload (');
  });

  it('name nothing else where one thing alone is compared', () => {
    const report = withOption({ tariff: { price: null, energyPrice_per_kWh: 0.05, currency: 'USD' } });
    expect(labels(report).filter((label) => label.startsWith('also'))).toEqual([]);
  });

  it('name unmet heat before everything but an asserted PUE', () => {
    // A plant that is sized for 10 kW, and a rack of 45 kW.
    const report = withOption({
      cooling: { ratedIt_kW: 10, redundancy: 'N', unitCount: 1 },
      power: { preset: 'midsize' },
    });
    const found = savingCaveats(report, 'other');
    const severities = found.map(({ severity }) => severity);
    expect(severities.indexOf('error')).toBe(0);
    expect(found[0]?.label).toMatch(/unmet heat|short of capacity/);
  });
});
