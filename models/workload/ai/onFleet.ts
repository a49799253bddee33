import { aiDefaults } from './aiDefaults.ts';
import type { InferenceAnswer } from './inferenceService.ts';
import type { InferenceService } from './inferenceServiceSchema.ts';
import { acceleratorTimeOfFlop_h, shareOfAcceleratorTime } from './trainingFlop.ts';
import type { TrainingAnswer } from './trainingRun.ts';

/** Accelerators that are there. */
export interface Fleet {
  readonly acceleratorCount: number;
  /** Mean dense peak of one; null where it is not known of all. */
  readonly peak_TFLOPS: number | null;
}

const SECONDS_PER_DAY = 86_400;

/**
 * How long a run takes on a fleet: its operations at the run's MFU, or its hours where operations or peak are not known.
 *
 * @param fleet - with at least one accelerator
 * @returns days
 */
export function fleetDuration_d(run: TrainingAnswer, fleet: Fleet): number {
  const { flopCount, mfuFraction, acceleratorTime_h } = run;
  const { acceleratorCount, peak_TFLOPS } = fleet;
  const time_h =
    flopCount === null || mfuFraction === null || peak_TFLOPS === null
      ? acceleratorTime_h
      : acceleratorTimeOfFlop_h(flopCount, peak_TFLOPS, mfuFraction);
  return shareOfAcceleratorTime(time_h, acceleratorCount);
}

/**
 * Tokens a day that a fleet serves where its busiest hour takes all of it. A throughput that was estimated from a peak is that of
 * the fleet's peak; a measured one is taken as it is.
 *
 * @param stated - the service
 * @param answer - what it takes
 */
export function fleetTokens_per_d(stated: InferenceService, answer: InferenceAnswer, fleet: Fleet): number {
  const { throughput_tokens_per_s, peak_TFLOPS, peakRatio = aiDefaults.peakRatio.value } = stated;
  const isEstimated = throughput_tokens_per_s === undefined;
  const faster =
    isEstimated && peak_TFLOPS !== undefined && fleet.peak_TFLOPS !== null
      ? fleet.peak_TFLOPS / peak_TFLOPS
      : 1;
  return (fleet.acceleratorCount * answer.throughput_tokens_per_s * faster * SECONDS_PER_DAY) / peakRatio;
}
