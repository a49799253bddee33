import { parsePlan } from '../../models/plan/document/parse.ts';
import { layOutHall, type HallLayout } from '../../models/plan/layout/layOutHall.ts';
import type { HallLayoutOptions } from '../../models/plan/layout/feedHall.ts';
import { mostRacksOfHall, type HallRackCountRequest } from '../../models/report/mostRacksOfHall.ts';
import type { MostRacksOfHall } from '../../models/report/mostRacksSchema.ts';
import type { PlanContext } from './protocol/CallContext.ts';

/**
 * Lays out the racks of a hall of the open plan.
 *
 * @throws ModelError if the plan or the hall cannot be laid out
 */
export function layOutHallTask(
  hallId: string,
  options: HallLayoutOptions,
  { document, library }: PlanContext,
): HallLayout {
  return layOutHall(parsePlan(document), hallId, library, options);
}

/**
 * The maximum number of racks of one type in a hall of the open plan, and the binding limit.
 *
 * @throws ModelError if the plan or the hall cannot be computed
 */
export function findMostRacks(
  request: HallRackCountRequest,
  { document, library }: PlanContext,
): MostRacksOfHall {
  return mostRacksOfHall(parsePlan(document), request, library);
}
