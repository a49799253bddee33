import { formTrials, type FormRequest, type FormTrial } from '../../models/edit/formTrials.ts';
import { scenarioAt } from '../../models/plan/document/scenarioAt.ts';
import type { Facility } from '../../models/plan/prepare/Facility.ts';
import { topologyResults } from '../../models/plan/prepare/topologyResults.ts';
import type { FailureRef } from '../../models/power/topology/stateAfter.ts';
import { failureDetail, type FailureDetail } from '../../models/report/failureDetail.ts';
import { worstPairs } from '../../models/report/worstPairs.ts';
import type { PlanContext } from './protocol/CallContext.ts';
import { resultsOf } from './results/knownResults.ts';
import { planOf } from './results/planOf.ts';

/** A failure of an option, or one during maintenance: what is out first, then what fails. */
export interface FailureQuestion {
  readonly optionId: string;
  readonly refs: readonly FailureRef[];
}

/** A failure during maintenance with an impact. */
export interface NamedPair {
  readonly refs: readonly [FailureRef, FailureRef];
  readonly name: string;
}

/** Failures during maintenance that are listed, the worst first. */
const MAX_PAIRS = 200;

function facilityOf(optionId: string, { document, library }: PlanContext): Facility | null {
  return resultsOf(scenarioAt(planOf(document), optionId), library).facility;
}

/**
 * The state of the topology of an option of the open plan after a failure; null if it has no such failure.
 *
 * @throws ModelError if the plan cannot be read
 */
export function explainFailureTask(
  { optionId, refs }: FailureQuestion,
  context: PlanContext,
): FailureDetail | null {
  const facility = facilityOf(optionId, context);
  return facility === null ? null : failureDetail(facility, refs);
}

/**
 * Failures during maintenance that have an impact in an option of the open plan, the worst first.
 *
 * @throws ModelError if the plan cannot be read
 */
export function maintenanceFailuresTask(optionId: string, context: PlanContext): NamedPair[] {
  const topology = facilityOf(optionId, context)?.topology ?? null;
  if (topology === null) return [];
  return worstPairs(topologyResults(topology).maintenance, MAX_PAIRS).map(({ outage, failure }) => ({
    refs: [
      { kind: outage.kind, id: outage.id },
      { kind: failure.kind, id: failure.id },
    ],
    name: `${failure.name} while ${outage.name} is out for maintenance`,
  }));
}

/**
 * Every standard topology as it would be in the open plan.
 *
 * @throws ModelError if the plan cannot be read
 */
export function tryFormsTask(request: FormRequest, { document, library }: PlanContext): FormTrial[] {
  return formTrials(document, request, library);
}
