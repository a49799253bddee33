import type { Library } from '../../models/catalogue/Library.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import type { ElectricalPlant, PlantWishes } from '../../models/power/sizing/sizingSchema.ts';
import { sizingOfPlan } from '../../models/report/capacity/sizingOfPlan.ts';
import { facilityOf } from '../../models/report/facilityOf.ts';

interface SizingRequest {
  readonly optionId: string;
  readonly wishes: PlantWishes;
}

/**
 * The electrical plant of one option of a plan.
 *
 * @throws ModelError as `facilityOf` and `sizingOfPlan` do
 */
export function sizingAnswer(
  plan: Plan,
  { optionId, wishes }: SizingRequest,
  library: Library,
): ElectricalPlant {
  return sizingOfPlan(facilityOf(plan, optionId, library), wishes);
}
