import type { Library } from '../../catalogue/Library.ts';
import { tablesOf } from '../../plan/prepare/lookUp.ts';
import type { Plan, Scenario } from '../../plan/document/planSchema.ts';
import { prepare, type Prepared } from '../../plan/prepare/prepare.ts';
import { ModelError } from '../../problems/ModelError.ts';
import { facilityOf } from '../facilityOf.ts';
import { capacityReport } from './capacityReport.ts';
import type { CapacityReport } from './capacitySchema.ts';

/** A request for the remaining capacity of a plan. */
export interface PlanCapacityRequest {
  /** One of the plan's options; the plan itself if it has none. */
  readonly optionId: string;
  /** Id of a device to add; if undefined, only the present load is reported. */
  readonly deviceId: string | undefined;
}

/**
 * Remaining capacity of the halls, rows and racks of a plan, and the limit that stops the next device.
 *
 * @param preparedOf - prepares a scenario; the page knows the facilities of its last review
 * @throws ModelError `option-unknown`, `device-not-listed`, or `plan-not-computable`
 */
export function capacityOfPlan(
  plan: Plan,
  { optionId, deviceId }: PlanCapacityRequest,
  library: Library,
  preparedOf: (scenario: Scenario, library: Library) => Prepared = prepare,
): CapacityReport {
  const facility = facilityOf(plan, optionId, library, preparedOf);
  if (deviceId === undefined) return capacityReport(facility);
  const device = tablesOf(library, plan.catalogue).find('devices', deviceId)?.row;
  if (device === undefined) {
    const message = `Unknown device "${deviceId}": not in the catalogue or plan.`;
    throw new ModelError('device-not-listed', message, [{ path: 'device', rule: 'known device', message }]);
  }
  return capacityReport(facility, { device });
}
