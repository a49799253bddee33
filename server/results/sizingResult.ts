import type { Library } from '../../models/catalogue/Library.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import type { ElectricalPlant, PlantSizingOptions } from '../../models/power/sizing/sizingSchema.ts';
import { sizingOfPlan } from '../../models/report/capacity/sizingOfPlan.ts';
import { facilityOf } from '../../models/report/facilityOf.ts';

interface SizingRequest {
  readonly optionId: string;
  readonly options: PlantSizingOptions;
}

/**
 * The electrical plant of one option of a plan.
 *
 * @throws ModelError as `facilityOf` and `sizingOfPlan` do
 */
export function sizingResult(
  plan: Plan,
  { optionId, options }: SizingRequest,
  library: Library,
): ElectricalPlant {
  return sizingOfPlan(facilityOf(plan, optionId, library), options);
}
