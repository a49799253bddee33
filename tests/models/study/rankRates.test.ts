import { describe, expect, it } from 'vitest';
import example from '../../../examples/air-vs-liquid.json' with { type: 'json' };
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { reviewPlan } from '../../../models/report/reportPlan.ts';
import { scenarioResults } from '../../../models/report/scenarioResults.ts';
import { rankRates, type RankedRate } from '../../../models/study/rankRates.ts';
import { statesOf } from '../../../models/study/statesOf.ts';
import { rateSummary } from '../../../models/tariff/rates/rateSummary.ts';
import { library } from '../../support/library.ts';
import { rateRecord } from '../../support/rateRecord.ts';

const site = () => {
  const { facility, years } = scenarioResults(scenarioAt(parsePlan(example), 'air'), library);
  const year = years()?.year;
  if (facility === null || year === undefined) throw new Error('no results');
  return { facility, year };
};
const ranked = (records: Readonly<Record<string, unknown>>): RankedRate[] =>
  rankRates(
    site(),
    Object.entries(records).map(([id, record]) => ({ id, record, summary: rateSummary(record, id, []) })),
  );

describe('rates ranked by the bill of a site', () => {
  const expensive = { ...rateRecord, fixedchargefirstmeter: 5000 };
  const broken = { ...rateRecord, energyratestructure: 'x' };
  const small = { ...rateRecord, fixedchargefirstmeter: 0, peakkwcapacitymax: 50, name: 'Small' };

  it('are in the order of their bills, with refused records last and their reason', () => {
    const rates = ranked({ broken, expensive, rated: rateRecord, small });
    expect(rates.map(({ id }) => id)).toEqual(['small', 'rated', 'expensive', 'broken']);
    expect(rates.at(-1)).toMatchObject({ bill: null, refusal: 'energyratestructure is not a list.' });
    expect(rates[0]?.misfits).toEqual([{ limit: 50, unit: 'kW', isTooLarge: true }]);
  });

  it('have the bill that a plan with the rate has', () => {
    const { report } = reviewPlan(
      parsePlan({ ...example, tariff: { kind: 'urdb', record: rateRecord } }),
      library,
    );
    const bill = report?.options[0]?.bill.annual;
    const [rate] = ranked({ rated: rateRecord });
    expect(rate?.bill?.totalCost).toBeCloseTo(bill?.totalCost ?? 0, 8);
    expect(rate?.bill?.demandCost).toBeCloseTo((bill?.flatDemandCost ?? 0) + (bill?.touDemandCost ?? 0), 8);
  });
});

describe('the states of a library', () => {
  it('have their codes without the country', () => {
    expect(statesOf(library).find(({ code }) => code === 'VA')).toEqual({ code: 'VA', name: 'Virginia' });
    expect(statesOf(library).length).toBeGreaterThanOrEqual(50);
  });
});
