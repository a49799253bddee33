import type { Library } from '../../models/catalogue/Library.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import type { HallLayoutOptions } from '../../models/plan/layout/feedHall.ts';
import { layOutHall, withHallLayout, type HallLayout } from '../../models/plan/layout/layOutHall.ts';

/** The positions of the racks of a hall, and the plan with these positions. */
export interface HallLayoutResult extends HallLayout {
  readonly plan: Plan;
}

interface HallLayoutRequest {
  readonly hallId: string;
  readonly options: HallLayoutOptions;
}

/**
 * Lays a hall out and applies it to a copy of the plan.
 *
 * @throws ModelError `hall-unknown`, `room-missing`
 */
export function hallLayoutResult(
  plan: Plan,
  { hallId, options }: HallLayoutRequest,
  library: Library,
): HallLayoutResult {
  const layout = layOutHall(plan, hallId, library, options);
  return { ...layout, plan: withHallLayout(plan, layout) };
}
