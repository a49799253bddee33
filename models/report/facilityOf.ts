import type { Library } from '../catalogue/Library.ts';
import type { Facility } from '../plan/prepare/Facility.ts';
import type { Plan } from '../plan/document/planSchema.ts';
import { prepare } from '../plan/prepare/prepare.ts';
import { optionsOf, scenarioAt } from '../plan/document/scenarioAt.ts';
import { ModelError } from '../problems/ModelError.ts';
import { blockingIssues } from './blockingIssues.ts';

/**
 * The facility of one option of a plan.
 *
 * @param optionId - one of the plan's options; the plan itself if it has none
 * @throws ModelError `option-unknown`, or `plan-not-computable` with an issue for each blocking finding
 */
export function facilityOf(plan: Plan, optionId: string, library: Library): Facility {
  const { facility, findings } = prepare(scenarioAt(plan, optionId), library);
  if (facility !== null) return facility;
  const name = optionsOf(plan).find(({ id }) => id === optionId)?.name ?? optionId;
  const issues = blockingIssues([{ id: optionId, name, findings }], plan);
  throw new ModelError('plan-not-computable', issues[0]?.message ?? 'The option cannot be computed.', issues);
}
