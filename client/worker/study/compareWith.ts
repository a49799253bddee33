import { optionsOf, scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { compare } from '../../../models/report/compare.ts';
import type { Comparison } from '../../../models/report/reportSchema.ts';
import { reviewOptions } from '../../../models/report/reviewOptions.ts';
import type { PlanContext } from '../protocol/CallContext.ts';
import { resultsOf } from '../results/knownResults.ts';
import { planOf } from '../results/planOf.ts';

/**
 * The comparison of the open plan with another option as the baseline; the plan is not changed.
 *
 * @throws ModelError `option-unknown`, also if the plan has no results
 */
export function compareWith(baselineId: string, { document, library }: PlanContext): Comparison {
  const plan = planOf(document);
  const options = reviewOptions(plan, library, () => [], resultsOf).report?.options ?? [];
  const baseline = options.find(({ id }) => id === baselineId);
  if (baseline === undefined) {
    const ids = optionsOf(plan).map(({ id }) => id);
    throw new ModelError(
      'option-unknown',
      `No results of "${baselineId}"; the options are ${ids.join(', ')}.`,
    );
  }
  const others = options.filter((option) => option !== baseline);
  return compare([baseline, ...others], (id) => scenarioAt(plan, id), library);
}
