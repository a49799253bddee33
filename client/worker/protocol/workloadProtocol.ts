import type { InputIssue } from '../../../models/problems/ModelError.ts';
import type { GrowthResult } from '../../../models/workload/ai/growth.ts';
import type { InferenceResult } from '../../../models/workload/ai/inferenceService.ts';
import type { TrainingResult } from '../../../models/workload/ai/trainingRun.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';

/** What the page of workloads states, field by field; a text where no number could be read. */
export interface WorkloadStatements {
  /** The option whose accelerators could do the work, or null. */
  readonly optionId: string | null;
  readonly training: JsonObject;
  readonly inference: JsonObject;
  readonly growth: JsonObject;
}

/** A statement worked out. */
export interface StatedWork<Answer> {
  /** What is wrong with it; then there is no answer. */
  readonly issues: readonly InputIssue[];
  readonly answer: Answer | null;
}

/** The accelerators of an option, and what they make of the work. */
export interface FleetWork {
  readonly optionId: string;
  readonly acceleratorCount: number;
  /** Mean dense peak of one; null where it is not known of all. */
  readonly peak_TFLOPS: number | null;
  readonly deviceNames: readonly string[];
  /** null where the statement has no answer. */
  readonly trainingDuration_d: number | null;
  readonly served_tokens_per_d: number | null;
}

/** What the workloads of the page come to. */
export interface WorkloadAnswers {
  readonly revision: number;
  readonly training: StatedWork<TrainingResult>;
  readonly inference: StatedWork<InferenceResult>;
  readonly growth: StatedWork<GrowthResult>;
  /** null where no option has numbers, or the shown one no accelerators. */
  readonly fleet: FleetWork | null;
}
