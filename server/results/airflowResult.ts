import type { Library } from '../../models/catalogue/Library.ts';
import { runToEnd } from '../../models/math/runToEnd.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { airflowOfOption } from '../../models/report/airflow/airflowOfOption.ts';
import type { AirflowRequest } from '../../models/report/airflow/airflowOfPlan.ts';
import type { AirflowReport } from '../../models/report/airflow/airflowSchema.ts';
import { facilityOf } from '../../models/report/facilityOf.ts';

/** The airflow of a hall of one option of a plan. */
export interface AirflowResult extends AirflowReport {
  readonly option: string;
}

/**
 * Inlet temperatures of the racks of a hall.
 *
 * @throws ModelError `option-unknown`, `hall-unknown`, `room-missing`, `unit-unknown`, `plan-not-computable`
 */
export function airflowResult(
  plan: Plan,
  optionId: string,
  request: AirflowRequest,
  library: Library,
): AirflowResult {
  const steps = airflowOfOption(plan, optionId, facilityOf(plan, optionId, library), request);
  return { option: optionId, ...runToEnd(steps).report };
}
