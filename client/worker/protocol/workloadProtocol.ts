import type { InputIssue } from '../../../models/problems/ModelError.ts';
import type { GrowthResult } from '../../../models/workload/ai/growth.ts';
import type { InferenceResult } from '../../../models/workload/ai/inferenceService.ts';
import type { TrainingResult } from '../../../models/workload/ai/trainingRun.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';

/** The inputs of the workload page by field; a text if it is not a number. */
export interface WorkloadStatements {
  /** The option whose accelerators are compared, or null. */
  readonly optionId: string | null;
  readonly training: JsonObject;
  readonly inference: JsonObject;
  readonly growth: JsonObject;
}

/** A computed workload. */
export interface StatedWork<Answer> {
  /** Its errors; then there is no result. */
  readonly issues: readonly InputIssue[];
  readonly answer: Answer | null;
}

/** The accelerators of an option, and their results for the workload. */
export interface FleetWork {
  readonly optionId: string;
  readonly acceleratorCount: number;
  /** Mean dense peak per accelerator; null if it is not known for all. */
  readonly peak_TFLOPS: number | null;
  readonly deviceNames: readonly string[];
  /** null if the workload has no result. */
  readonly trainingDuration_d: number | null;
  readonly served_tokens_per_d: number | null;
}

/** Results of the workloads of the page. */
export interface WorkloadAnswers {
  readonly revision: number;
  readonly training: StatedWork<TrainingResult>;
  readonly inference: StatedWork<InferenceResult>;
  readonly growth: StatedWork<GrowthResult>;
  /** null if no option has results, or the shown one has no accelerators. */
  readonly fleet: FleetWork | null;
}
