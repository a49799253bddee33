import { describe, expect, it } from 'vitest';
import {
  coolingAnswer,
  powerAnswer,
  type PageAnswer,
} from '../../../../models/present/figures/pageAnswer.ts';
import { figureText } from '../../../../models/present/format/figure.ts';
import type { OptionReport, Report } from '../../../../models/report/reportSchema.ts';
import { reportPlan } from '../../../../models/report/reportPlan.ts';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import { exampleReport } from '../../../support/exampleReports.ts';
import { failingHall } from '../../../support/failingHall.ts';
import { library } from '../../../support/library.ts';

const told = ({ figures }: PageAnswer): unknown[] =>
  figures.map(({ label, figure, note }) => [
    label,
    figureText(figure),
    ...(note === undefined ? [] : [note]),
  ]);

function firstOf(report: Report): OptionReport {
  const [option] = report.options;
  if (option === undefined) throw new Error('the plan has no option');
  return option;
}

describe('the answer of the power page', () => {
  it('of a hall whose redundancy is verified names the node nearest to its limit', () => {
    const report = exampleReport('hall-1mw');
    const answer = powerAnswer(firstOf(report), report);
    expect(answer).toMatchObject({ tone: 'good', verdict: 'verified' });
    const worst = Math.max(
      ...(firstOf(report).topology?.nodes ?? []).map(({ normal, worst: after }) =>
        Math.max(normal.usedFraction ?? 0, after?.usedFraction ?? 0),
      ),
    );
    expect(told(answer)).toEqual([
      ['Design peak', '1,680 kW'],
      ['Binding limit', `${(worst * 100).toFixed(1)} %`, expect.stringContaining(', after loss of ')],
      ['Single failures tolerated', '100.0 %', 'of 26'],
    ]);
  });

  it('of a hall that fails says so', () => {
    const report = reportPlan(parsePlan(failingHall()), library);
    expect(powerAnswer(firstOf(report), report)).toMatchObject({ tone: 'error', verdict: 'not verified' });
  });

  it('without a topology says what is checked, and claims no more', () => {
    const report = exampleReport('air-vs-liquid');
    const answer = powerAnswer(firstOf(report), report);
    expect(answer).toMatchObject({ tone: 'neutral', verdict: 'not checked' });
    expect(told(answer)).toHaveLength(1);
  });
});

describe('the answer of the cooling page', () => {
  const report = exampleReport('ai-hall');
  const option = firstOf(report);
  const { plant } = option;
  if (plant === null) throw new Error('the example has no plant');
  const answerWith = (change: Partial<typeof plant>): PageAnswer =>
    coolingAnswer({ ...option, plant: { ...plant, ...change } }, report);

  it('of a plant that removes all heat is good', () => {
    expect(coolingAnswer(option, report)).toMatchObject({ tone: 'good', verdict: 'all removed' });
  });

  it('names unmet heat at a design hour, in the year and with a unit out, the worst first', () => {
    const unitOut = { ...plant.mostHumid, unitOutUnmet_kW: 12 };
    expect(answerWith({ mostHumid: unitOut })).toMatchObject({ tone: 'warning', verdict: 'no reserve' });
    expect(answerWith({ mostHumid: unitOut, unmetHourCount: 3 })).toMatchObject({
      tone: 'error',
      text: 'Some heat is not removed in hours of the year.',
    });
    expect(answerWith({ hottest: { ...plant.hottest, unmet_kW: 1 }, unmetHourCount: 3 })).toMatchObject({
      tone: 'error',
      text: 'Some heat is not removed at a design hour.',
    });
    expect(told(answerWith({ mostHumid: unitOut }))).toContainEqual(['Unmet heat at N-1', '12.0 kW']);
  });

  it('of a stated PUE says that no design hour is checked', () => {
    const stated = exampleReport('air-vs-liquid');
    expect(coolingAnswer(firstOf(stated), stated)).toMatchObject({ tone: 'neutral', verdict: 'stated' });
  });
});
