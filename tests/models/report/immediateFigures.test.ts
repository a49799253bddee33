import { describe, expect, it } from 'vitest';
import { parsePlanText } from '../../../models/plan/document/parse.ts';
import { optionsOf, scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { topologySteps } from '../../../models/plan/prepare/topologyResults.ts';
import { immediateFigures } from '../../../models/report/immediateFigures.ts';
import { reviewOptions } from '../../../models/report/reviewOptions.ts';
import { reviewSteps } from '../../../models/report/reviewSteps.ts';
import { scenarioResults, type ScenarioResults } from '../../../models/report/scenarioResults.ts';
import { exampleNames } from '../../support/exampleNames.ts';
import { library } from '../../support/library.ts';
import { exampleText } from '../../support/plans.ts';

describe('figures that need no simulated year', () => {
  it.each(exampleNames)('are those of the report, to the last digit: %s', (name) => {
    const plan = parsePlanText(exampleText(name));
    const { report } = reviewOptions(plan, library, () => []);
    for (const { id } of optionsOf(plan)) {
      const { facility } = scenarioResults(scenarioAt(plan, id), library);
      const option = report?.options.find((one) => one.id === id);
      if (facility === null || option === undefined) throw new Error(`${id} has no results`);
      const { racks, halls, designPeak, itPeak } = immediateFigures(id, facility);
      expect(racks).toEqual(option.racks.map(({ annualEnergy_kWh: _energy, ...figures }) => figures));
      expect(option.peak).toMatchObject(designPeak);
      if (itPeak !== null) expect(option.peak).toMatchObject(itPeak);
      const sizing_kW = racks.reduce(
        (sum, { sizing_kW: each_kW, rackCount }) => sum + each_kW * rackCount,
        0,
      );
      const inHalls_kW = halls.reduce((sum, hall) => sum + hall.itSizing_kW, 0);
      expect(halls.reduce((sum, { rackCount }) => sum + rackCount, 0)).toBe(
        racks.reduce((sum, { rackCount }) => sum + rackCount, 0),
      );
      // The load of a hall is that of the devices, the load of a rack includes the losses of its power shelves.
      expect(inHalls_kW).toBeLessThanOrEqual(sizing_kW * (1 + 1e-9));
      expect(inHalls_kW).toBeGreaterThan(sizing_kW * 0.8);
    }
  });

  it('leave out the operating peak of IT where warm inlets raise it', () => {
    const plan = parsePlanText(exampleText('air-vs-liquid-computed'));
    const peaks = optionsOf(plan).map(({ id }) => {
      const { facility } = scenarioResults(scenarioAt(plan, id), library);
      const isRaised = facility?.cooling.kind === 'system' && facility.cooling.site.inletPenaltyFraction > 0;
      return facility === null ? undefined : [isRaised, immediateFigures(id, facility).itPeak === null];
    });
    for (const peak of peaks) expect(peak?.[0]).toBe(peak?.[1]);
  });
});

describe('the steps of a review', () => {
  it('compute the years before the failures, and all that the review then puts together', () => {
    const plan = parsePlanText(exampleText('hall-1mw'));
    const order: string[] = [];
    const known = new Map<string, ScenarioResults>();
    const resultsOf: typeof scenarioResults = (scenario, rows) => {
      const key = JSON.stringify(scenario);
      const results = known.get(key) ?? scenarioResults(scenario, rows);
      known.set(key, results);
      return {
        facility: results.facility,
        years: () => {
          order.push('years');
          return results.years();
        },
        get findings() {
          order.push('findings');
          return results.findings;
        },
      };
    };
    const steps = [...reviewSteps(plan, library, resultsOf)];
    expect(steps.length).toBeGreaterThan(20);
    expect(order).toEqual(['years', 'years', 'findings', 'findings']);
    const [results] = known.values();
    const topology = results?.facility?.topology ?? null;
    if (topology === null) throw new Error('the hall has a topology');
    // What was computed is known: it takes no further step.
    expect([...topologySteps(topology)]).toEqual([]);
    expect(reviewOptions(plan, library, () => [], resultsOf)).toEqual(
      reviewOptions(plan, library, () => [], scenarioResults),
    );
  });
});
