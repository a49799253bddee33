import type { Library } from '../../models/catalogue/Library.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import type { HallWishes } from '../../models/plan/layout/feedHall.ts';
import { layOutHall, withHallLayout, type HallLayout } from '../../models/plan/layout/layOutHall.ts';

/** The positions of the racks of a hall, and the plan with these positions. */
export interface LayoutAnswer extends HallLayout {
  readonly plan: Plan;
}

interface HallLayoutRequest {
  readonly hallId: string;
  readonly wishes: HallWishes;
}

/**
 * Lays a hall out and applies it to a copy of the plan.
 *
 * @throws ModelError `hall-unknown`, `room-missing`
 */
export function layoutAnswer(
  plan: Plan,
  { hallId, wishes }: HallLayoutRequest,
  library: Library,
): LayoutAnswer {
  const layout = layOutHall(plan, hallId, library, wishes);
  return { ...layout, plan: withHallLayout(plan, layout) };
}
