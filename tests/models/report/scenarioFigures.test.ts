import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { optionsOf, scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import { scenarioFigures } from '../../../models/report/scenarioFigures.ts';
import { library } from '../../support/library.ts';
import { examplePlan } from '../../support/plans.ts';

const examples = readdirSync(new URL('../../../examples/', import.meta.url))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));

describe('the figures of a scenario', () => {
  it.each(examples)('are those of the report, to the last digit: %s', (name) => {
    const plan = examplePlan(name);
    const report = reportPlan(plan, library);
    for (const { id } of optionsOf(plan)) {
      const option = report.options.find((candidate) => candidate.id === id);
      expect(scenarioFigures(scenarioAt(plan, id), library)).toEqual({
        currency: report.currency,
        annual: option?.annual,
        peak: option?.peak,
        bill: option?.bill.annual,
        carbon: option?.carbon,
        plant: option?.plant,
      });
    }
  });

  it('are none where a report has none', () => {
    const plan = examplePlan('air-vs-liquid');
    const [rackId = ''] = Object.keys(plan.racks);
    const rack = plan.racks[rackId];
    if (rack === undefined) throw new Error('the example has a rack');
    const racks = { [rackId]: { ...rack, contents: { a: { device: 'none' } } } };
    expect(scenarioFigures(scenarioAt({ ...plan, racks }, 'air'), library)).toBeNull();
  });
});
