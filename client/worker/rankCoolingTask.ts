import { parsePlan } from '../../models/plan/document/parse.ts';
import { rankCoolingSystems, type CoolingRanking } from '../../models/study/rankCoolingSystems.ts';
import type { PlanContext } from './protocol/CallContext.ts';

/**
 * Every cooling system with the racks, place and tariff of an option of the open plan.
 *
 * @throws ModelError if the plan cannot be computed
 */
export function rankCoolingTask(optionId: string, { document, library }: PlanContext): CoolingRanking {
  return rankCoolingSystems(parsePlan(document), optionId, library);
}
