import type { Library } from '../../catalogue/Library.ts';
import type { Plan } from '../../plan/document/planSchema.ts';
import { optionsOf } from '../../plan/document/scenarioAt.ts';
import { capacityOfPlan } from '../../report/capacity/capacityOfPlan.ts';
import { reportPlan } from '../../report/reportPlan.ts';
import type { Report } from '../../report/reportSchema.ts';
import { capacityTableIds, tableIds, type TableId } from './dataTables.ts';
import type { TableSource } from './TableSource.ts';

/**
 * Computes what tables of a plan are read from.
 *
 * @param plan - a validated plan; not changed
 * @param wanted - the tables that are to be read; capacities are computed only for those that show them
 * @param known - the report, if it is known
 * @throws ModelError `plan-not-computable`, with an issue for each blocking finding
 */
export function computeTableSource(
  plan: Plan,
  library: Library,
  wanted: readonly TableId[] = tableIds,
  known?: Report,
): TableSource {
  const report = known ?? reportPlan(plan, library);
  const hasCapacity = wanted.some((id) => capacityTableIds.has(id));
  const optionIds = hasCapacity ? optionsOf(plan).map(({ id }) => id) : [];
  const capacities = new Map(
    optionIds.map((optionId) => [optionId, capacityOfPlan(plan, { optionId, deviceId: undefined }, library)]),
  );
  return { plan, library, report, capacities };
}
