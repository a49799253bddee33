import type { Library } from '../catalogue/Library.ts';
import type { Plan } from '../plan/document/planSchema.ts';
import { optionsOf, scenarioAt } from '../plan/document/scenarioAt.ts';
import { topologySteps } from '../plan/prepare/topologyResults.ts';
import type { ResultsOf } from './scenarioResults.ts';

/**
 * Computes what a review of a plan needs in steps, between which it can be given up: the years of each option, then its power failures, then
 * its findings. What it computes is remembered by the results and the topologies, so that a review afterwards only puts it together.
 *
 * @param resultsOf - computes a scenario once, and knows it afterwards
 */
export function* reviewSteps(
  plan: Plan,
  library: Library,
  resultsOf: ResultsOf,
): Generator<undefined, undefined> {
  const results = optionsOf(plan).map(({ id }) => resultsOf(scenarioAt(plan, id), library));
  for (const { years } of results) {
    years();
    yield;
  }
  for (const one of results) {
    if (one.facility === null) continue;
    if (one.facility.topology !== null) yield* topologySteps(one.facility.topology);
    void one.findings;
    yield;
  }
  return undefined;
}
