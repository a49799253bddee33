import { parsePlan } from '../../models/plan/document/parse.ts';
import { layOutHall, type HallLayout } from '../../models/plan/layout/layOutHall.ts';
import type { HallLayoutOptions } from '../../models/plan/layout/feedHall.ts';
import { mostRacksOfHall, type HallRackCountRequest } from '../../models/report/mostRacksOfHall.ts';
import type { MostRacksOfHall } from '../../models/report/mostRacksSchema.ts';
import type { PlanContext } from './protocol/CallContext.ts';

/** A layout of a hall that is asked for. */
export interface HallLayoutRequest {
  readonly hallId: string;
  readonly options: HallLayoutOptions;
  /** A number of racks of an entry, instead of the number in the plan. */
  readonly count?: { readonly rackId: string; readonly rackCount: number };
}

/**
 * Lays out the racks of a hall of the open plan.
 *
 * @throws ModelError if the plan or the hall cannot be laid out
 */
export function layOutHallTask(
  { hallId, options, count }: HallLayoutRequest,
  { document, library }: PlanContext,
): HallLayout {
  const plan = parsePlan(document);
  const rack = count === undefined ? undefined : plan.racks[count.rackId];
  const counted =
    count === undefined || rack === undefined
      ? plan
      : { ...plan, racks: { ...plan.racks, [count.rackId]: { ...rack, count: count.rackCount } } };
  return layOutHall(counted, hallId, library, options);
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
