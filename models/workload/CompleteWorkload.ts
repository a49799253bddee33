import type { WorkloadOf } from './workloadSchema.ts';

/** Utilisation of each hour of a week: seven days of 24 values, Monday first. */
export interface CompleteSchedule {
  readonly kind: 'schedule';
  readonly week: readonly (readonly number[])[];
}

/** Training with every default filled in; for the fields see `trainingSchema`. */
export interface CompleteTraining {
  readonly kind: 'training';
  readonly utilisationFraction: number;
  readonly checkpointInterval_h: number;
  readonly checkpointPause_s: number;
  readonly pauseUtilisationFraction: number;
  readonly jobGapFraction: number;
  readonly outageFraction: number;
}

/** Inference with every default filled in; for the fields see `inferenceSchema`. */
export interface CompleteInference {
  readonly kind: 'inference';
  readonly peakUtilisationFraction: number;
  readonly peakHourOfDay: number;
  readonly nightRatio: number;
  readonly weekendRatio: number;
  readonly userOffset_h: number;
}

/** A workload with every default filled in. */
export type CompleteWorkload =
  | WorkloadOf<'constant'>
  | CompleteSchedule
  | CompleteTraining
  | CompleteInference
  | WorkloadOf<'hourly'>;
