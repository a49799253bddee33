import type { Library } from '../catalogue/Library.ts';
import type { Facility } from '../plan/prepare/Facility.ts';
import type { Plan } from '../plan/document/planSchema.ts';
import { prepare } from '../plan/prepare/prepare.ts';
import { optionsOf, scenarioAt } from '../plan/document/scenarioAt.ts';
import { ModelError } from '../problems/ModelError.ts';
import { blockingIssues } from './blockingIssues.ts';

/**
 * One option of a plan, looked up.
 *
 * @param optionId - one of the plan's options; the plan itself where it has none
 * @throws ModelError `option-unknown`, or `plan-not-computable` with an issue for each finding that makes numbers impossible
 */
export function facilityOf(plan: Plan, optionId: string, library: Library): Facility {
  const { facility, findings } = prepare(scenarioAt(plan, optionId), library);
  if (facility !== null) return facility;
  const name = optionsOf(plan).find(({ id }) => id === optionId)?.name ?? optionId;
  const issues = blockingIssues([{ id: optionId, name, findings }], plan);
  throw new ModelError('plan-not-computable', issues[0]?.message ?? 'The option has no numbers.', issues);
}
