import type { Library } from '../../models/catalogue/Library.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { capacityOfPlan, type PlanCapacityQuestion } from '../../models/report/capacity/capacityOfPlan.ts';
import type { CapacityReport } from '../../models/report/capacity/capacitySchema.ts';
import { facilityOf } from '../../models/report/facilityOf.ts';

/** The capacity of one option of a plan, and what its money is in. */
export interface CapacityAnswer extends CapacityReport {
  readonly option: string;
  readonly currency: string;
}

/**
 * What the halls, rows and racks of an option may still take.
 *
 * @throws ModelError as `capacityOfPlan` does
 */
export function capacityAnswer(plan: Plan, question: PlanCapacityQuestion, library: Library): CapacityAnswer {
  const { currency } = facilityOf(plan, question.optionId, library).tariff;
  return { option: question.optionId, currency, ...capacityOfPlan(plan, question, library) };
}
