import { aiDefaults } from './aiDefaults.ts';
import type { InferenceResult } from './inferenceService.ts';
import type { InferenceService } from './inferenceServiceSchema.ts';
import { acceleratorTimeOfFlop_h, shareOfAcceleratorTime } from './trainingFlop.ts';
import type { TrainingResult } from './trainingRun.ts';

/** Installed accelerators. */
export interface Fleet {
  readonly acceleratorCount: number;
  /** Mean dense peak per accelerator; null if unknown for some. */
  readonly peak_TFLOPS: number | null;
}

const SECONDS_PER_DAY = 86_400;

/**
 * Duration of a run on a fleet: its training compute at the MFU of the run, or its hours if compute or peak is unknown.
 *
 * @param fleet - with at least one accelerator
 * @returns days
 */
export function fleetDuration_d(run: TrainingResult, fleet: Fleet): number {
  const { flopCount, mfuFraction, acceleratorTime_h } = run;
  const { acceleratorCount, peak_TFLOPS } = fleet;
  const time_h =
    flopCount === null || mfuFraction === null || peak_TFLOPS === null
      ? acceleratorTime_h
      : acceleratorTimeOfFlop_h(flopCount, peak_TFLOPS, mfuFraction);
  return shareOfAcceleratorTime(time_h, acceleratorCount);
}

/**
 * Tokens per day that a fully used fleet serves in its busiest hour. A throughput estimated from a peak is scaled to
 * the peak of the fleet; a measured one is used as stated.
 *
 * @param stated - the service
 * @param result - its requirements
 */
export function fleetTokens_per_d(stated: InferenceService, result: InferenceResult, fleet: Fleet): number {
  const { throughput_tokens_per_s, peak_TFLOPS, peakRatio = aiDefaults.peakRatio.value } = stated;
  const isEstimated = throughput_tokens_per_s === undefined;
  const speedup =
    isEstimated && peak_TFLOPS !== undefined && fleet.peak_TFLOPS !== null
      ? fleet.peak_TFLOPS / peak_TFLOPS
      : 1;
  return (fleet.acceleratorCount * result.throughput_tokens_per_s * speedup * SECONDS_PER_DAY) / peakRatio;
}
