import type { Library } from '../../models/catalogue/Library.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { capacityOfPlan, type PlanCapacityRequest } from '../../models/report/capacity/capacityOfPlan.ts';
import type { CapacityReport } from '../../models/report/capacity/capacitySchema.ts';
import { facilityOf } from '../../models/report/facilityOf.ts';

/** The capacity of one option of a plan, and its currency. */
export interface CapacityResult extends CapacityReport {
  readonly option: string;
  readonly currency: string;
}

/**
 * The remaining capacity of the halls, rows and racks of an option.
 *
 * @throws ModelError as `capacityOfPlan` does
 */
export function capacityResult(plan: Plan, request: PlanCapacityRequest, library: Library): CapacityResult {
  const { currency } = facilityOf(plan, request.optionId, library).tariff;
  return { option: request.optionId, currency, ...capacityOfPlan(plan, request, library) };
}
