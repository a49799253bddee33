import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../models/plan/document/planSchema.ts';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import { scenarioAt } from '../../../../models/plan/document/scenarioAt.ts';
import { prepareDesign } from '../../../../models/plan/prepare/prepareDesign.ts';
import { priceDesign } from '../../../../models/plan/prepare/prepare.ts';
import { consequenceDigest } from '../../../../models/problems/consequenceDigest.ts';
import { ModelError } from '../../../../models/problems/ModelError.ts';
import { reportPlan } from '../../../../models/report/reportPlan.ts';
import { library } from '../../../support/library.ts';
import { examplePlan } from '../../../support/plans.ts';
import { allRows, openStudy } from '../../../support/studies.ts';

const plan = examplePlan('air-vs-liquid');

describe('a row without figures', () => {
  it('has the reason that a report has, with and without a report', () => {
    const axes = [{ kind: 'values', path: 'racks.rack-1.contents.dgx.position_U', values: [1, 40] }];
    const design = scenarioAt(plan, 'air');
    const broken = JSON.parse(JSON.stringify(design)) as {
      racks: Record<string, { contents: { dgx: object } }>;
    };
    Object.assign(broken.racks['rack-1']?.contents.dgx ?? {}, { position_U: 40 });
    let message = '';
    try {
      reportPlan(parsePlan(broken), library);
    } catch (error) {
      if (error instanceof ModelError) message = error.message;
    }
    expect(message).toContain('racks.rack-1.contents.dgx.position_U: ');
    const limits = [{ kind: 'findings', severity: 'error' }];
    expect(allRows(openStudy(plan, { option: 'air', axes })).reasons).toEqual([null, message]);
    expect(allRows(openStudy(plan, { option: 'air', axes, limits })).reasons).toEqual([null, message]);
  });
});

describe('findings that are counted for a limit', () => {
  const limits = [{ kind: 'findings', severity: 'warning' }];
  const countOf = (of: Plan, option: string): number => {
    const { errorCounts, warningCounts } = allRows(openStudy(of, { option, limits }));
    return (errorCounts[0] ?? 0) + (warningCounts[0] ?? 0);
  };

  it('are those of the report', () => {
    const [air] = reportPlan(scenarioAt(plan, 'air'), library).options;
    const found = air?.findings.filter(({ severity }) => severity !== 'info').length;
    expect(found).toBeGreaterThan(0);
    expect(countOf(plan, 'air')).toBe(found);
  });

  it('are without those that the plan accepts, in the option that it accepts them in', () => {
    const [air] = reportPlan(scenarioAt(plan, 'air'), library).options;
    const first = air?.findings.find(({ severity }) => severity !== 'info');
    if (first === undefined) throw new Error('there is one');
    const { code, path, message, occurrenceCount } = first;
    const decision = {
      code,
      path,
      message,
      option: 'air',
      decision: 'accepted',
      reason: 'A test',
      ...(occurrenceCount === 1 ? {} : { placeCount: occurrenceCount }),
      consequenceDigest: consequenceDigest(first),
    };
    const decided = parsePlan({ ...plan, findingDecisions: { one: decision } });
    expect(countOf(decided, 'air')).toBe(countOf(plan, 'air') - 1);
    expect(countOf(decided, 'liquid')).toBe(countOf(plan, 'liquid'));
    const axes = [{ kind: 'options', ids: ['air', 'liquid'] }];
    const { warningCounts, errorCounts } = allRows(openStudy(decided, { limits, axes }));
    expect([0, 1].map((row) => (warningCounts[row] ?? 0) + (errorCounts[row] ?? 0))).toEqual([
      countOf(decided, 'air'),
      countOf(decided, 'liquid'),
    ]);
  });
});

describe('what rows share', () => {
  it('does not grow with the number of rows: carbon terms, and plants by the value of water', () => {
    const watered = scenarioAt(examplePlan('air-vs-liquid-computed'), 'air');
    const design = prepareDesign(watered, library, 'figures');
    for (let row = 0; row < 100; row += 1) {
      const { facility } = priceDesign(design, {
        ...watered,
        tariff: {
          kind: 'flat',
          energyPrice_per_kWh: 0.05 + row / 1000,
          currency: 'USD',
          water: { waterPrice_per_m3: 3 },
        },
        carbon: { kind: 'annual', intensity_g_per_kWh: 100 + row },
      });
      expect(facility?.carbon.terms.gridIntensity_g_per_kWh[0]).toBe(100 + row);
    }
    expect(design.carbons.size).toBeLessThanOrEqual(32);
    expect(design.coolings.size).toBeLessThanOrEqual(32);
  });
});
