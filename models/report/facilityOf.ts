import type { Library } from '../catalogue/Library.ts';
import type { Facility } from '../plan/prepare/Facility.ts';
import type { Plan, Scenario } from '../plan/document/planSchema.ts';
import { prepare, type Prepared } from '../plan/prepare/prepare.ts';
import { optionsOf, scenarioAt } from '../plan/document/scenarioAt.ts';
import { ModelError } from '../problems/ModelError.ts';
import { blockingIssues } from './blockingIssues.ts';

/**
 * The facility of one option of a plan.
 *
 * @param optionId - one of the plan's options; the plan itself if it has none
 * @param preparedOf - prepares a scenario; the page knows the facilities of its last review
 * @throws ModelError `option-unknown`, or `plan-not-computable` with an issue for each blocking finding
 */
export function facilityOf(
  plan: Plan,
  optionId: string,
  library: Library,
  preparedOf: (scenario: Scenario, library: Library) => Prepared = prepare,
): Facility {
  const prepared = preparedOf(scenarioAt(plan, optionId), library);
  if (prepared.facility !== null) return prepared.facility;
  const { findings } = prepared;
  const name = optionsOf(plan).find(({ id }) => id === optionId)?.name ?? optionId;
  const issues = blockingIssues([{ id: optionId, name, findings }], plan);
  throw new ModelError('plan-not-computable', issues[0]?.message ?? 'The option cannot be computed.', issues);
}
