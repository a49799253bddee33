import type { Library } from '../../models/catalogue/Library.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { capacityOfPlan, type PlanCapacityQuestion } from '../../models/report/capacity/capacityOfPlan.ts';
import type { CapacityReport } from '../../models/report/capacity/capacitySchema.ts';
import { facilityOf } from '../../models/report/facilityOf.ts';

/** The capacity of one option of a plan, and its currency. */
export interface CapacityAnswer extends CapacityReport {
  readonly option: string;
  readonly currency: string;
}

/**
 * The remaining capacity of the halls, rows and racks of an option.
 *
 * @throws ModelError as `capacityOfPlan` does
 */
export function capacityAnswer(plan: Plan, request: PlanCapacityQuestion, library: Library): CapacityAnswer {
  const { currency } = facilityOf(plan, request.optionId, library).tariff;
  return { option: request.optionId, currency, ...capacityOfPlan(plan, request, library) };
}
