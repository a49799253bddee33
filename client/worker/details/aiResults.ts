import type { z } from 'zod';
import type { Library } from '../../../models/catalogue/Library.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { parseWithIssues } from '../../../models/plan/document/parseWithIssues.ts';
import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { planFleet, type PlanFleet } from '../../../models/study/planFleet.ts';
import { aiDefaults } from '../../../models/workload/ai/aiDefaults.ts';
import { growth } from '../../../models/workload/ai/growth.ts';
import { growthSchema } from '../../../models/workload/ai/growthSchema.ts';
import { inferenceService } from '../../../models/workload/ai/inferenceService.ts';
import { inferenceServiceSchema } from '../../../models/workload/ai/inferenceServiceSchema.ts';
import { fleetDuration_d, fleetTokens_per_d } from '../../../models/workload/ai/installedFleet.ts';
import type { servingMfu } from '../../../models/workload/ai/servingTask.ts';
import { trainingRun } from '../../../models/workload/ai/trainingRun.ts';
import { trainingRunSchema } from '../../../models/workload/ai/trainingRunSchema.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { resultsOf } from '../results/knownResults.ts';
import { planOf } from '../results/planOf.ts';
import { formFields } from '../forms/formSection.ts';
import type { Workloads } from '../protocol/protocol.ts';
import type { FleetWork, StatedWork, WorkloadStatements } from '../protocol/workloadProtocol.ts';

/** The workloads to be computed, and their document. */
interface WorkloadsRequest extends WorkloadStatements {
  readonly revision: number;
  readonly document: JsonObject;
}

const trainingFields = formFields(trainingRunSchema.shape, {
  fallbacks: {
    mfuFraction: aiDefaults.trainingMfuFraction,
    hardwareLife_years: aiDefaults.hardwareLife_years,
    busyFraction: aiDefaults.busyFraction,
  },
});

const inferenceFields = (mfu: ReturnType<typeof servingMfu>): Workloads['fields']['inference'] =>
  formFields(inferenceServiceSchema.shape, {
    fallbacks: {
      mfuFraction: aiDefaults[mfu],
      peakRatio: aiDefaults.peakRatio,
      bitsPerParameterCount: aiDefaults.bitsPerParameterCount,
      acceleratorsPerServerCount: aiDefaults.acceleratorsPerServerCount,
      hardwareLife_years: aiDefaults.hardwareLife_years,
    },
  });

const interactiveFields = inferenceFields('interactiveMfuFraction');
const batchFields = inferenceFields('batchMfuFraction');
const growthFields = formFields(growthSchema.shape);

/** The fields of the three forms; the default MFU of a service follows its use. */
const fieldsFor = ({ serving }: JsonObject): Workloads['fields'] => ({
  training: trainingFields,
  inference: serving === 'batch' ? batchFields : interactiveFields,
  growth: growthFields,
});

/**
 * Results of the AI workloads on the page, and their results on the accelerators of the plan. This module is loaded with the
 * workload page.
 */
export function aiResults(request: WorkloadsRequest, library: Library): Workloads {
  const { revision, document, optionId } = request;
  const service = parseWithIssues(inferenceServiceSchema, request.inference);
  const training = worked(request.training, trainingRunSchema, trainingRun);
  const inference = worked(request.inference, inferenceServiceSchema, inferenceService);
  const fleet = optionId === null ? null : fleetOf(document, optionId, library);
  const ofFleet = (): FleetWork | null => {
    if (fleet === null || optionId === null || fleet.acceleratorCount === 0) return null;
    const { acceleratorCount, peak_TFLOPS, deviceNames } = fleet;
    const trainingDuration_d = training.answer === null ? null : fleetDuration_d(training.answer, fleet);
    const served_tokens_per_d =
      inference.answer === null || service.value === undefined
        ? null
        : fleetTokens_per_d(service.value, inference.answer, fleet);
    return { optionId, acceleratorCount, peak_TFLOPS, deviceNames, trainingDuration_d, served_tokens_per_d };
  };
  return {
    revision,
    fields: fieldsFor(request.inference),
    training,
    inference,
    growth: worked(request.growth, growthSchema, growth),
    fleet: ofFleet(),
  };
}

function worked<Statement, Answer>(
  stated: JsonObject,
  schema: z.ZodType<Statement>,
  answerOf: (statement: Statement) => Answer,
): StatedWork<Answer> {
  const { value, issues } = parseWithIssues(schema, stated);
  return { issues, answer: value === undefined ? null : answerOf(value) };
}

/** Looking a plan up takes longer than everything else here, and a statement is typed key by key. */
let known:
  | { readonly document: JsonObject; readonly optionId: string; readonly fleet: PlanFleet | null }
  | undefined;

function fleetOf(document: JsonObject, optionId: string, library: Library): PlanFleet | null {
  if (known?.document !== document || known.optionId !== optionId) {
    known = { document, optionId, fleet: preparedFleet(document, optionId, library) };
  }
  return known.fleet;
}

function preparedFleet(document: JsonObject, optionId: string, library: Library): PlanFleet | null {
  try {
    const { facility } = resultsOf(scenarioAt(planOf(document), optionId), library);
    return facility === null ? null : planFleet(facility);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return null;
  }
}
