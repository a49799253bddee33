const FLOP_PER_TERAFLOP = 1e12;
const SECONDS_PER_HOUR = 3600;
const HOURS_PER_DAY = 24;

/** Multiplications and additions for each parameter and token: two in the forward pass, four in the backward one. */
const TRAINING_FLOP_PER_PARAMETER = 6;

/**
 * Training compute of a transformer: 6 N D floating-point operations.
 *
 * Source: Kaplan et al. 2020 (arXiv 2001.08361), section 2.1; without attention over long contexts and recomputed activations.
 *
 * @param activeParameterCount - active parameters: all of a dense model, part of a mixture of experts
 * @param tokenCount - training tokens over all epochs
 */
export function trainingFlopCount(activeParameterCount: number, tokenCount: number): number {
  return TRAINING_FLOP_PER_PARAMETER * activeParameterCount * tokenCount;
}

/**
 * Accelerator-hours of a number of operations.
 *
 * @param flopCount - total operations
 * @param peak_TFLOPS - dense peak of one accelerator; figures with sparsity are twice as high
 * @param mfuFraction - model FLOP utilisation: share of the peak that the operations of the model reach
 */
export function acceleratorTimeOfFlop_h(flopCount: number, peak_TFLOPS: number, mfuFraction: number): number {
  return flopCount / (peak_TFLOPS * FLOP_PER_TERAFLOP * mfuFraction * SECONDS_PER_HOUR);
}

/**
 * Model FLOP utilisation of a run.
 *
 * @returns share of the dense peak; above 1 if the figures contradict each other
 */
export function mfuOfRun(flopCount: number, peak_TFLOPS: number, acceleratorTime_h: number): number {
  return flopCount / (peak_TFLOPS * FLOP_PER_TERAFLOP * acceleratorTime_h * SECONDS_PER_HOUR);
}

/** Operations of accelerators in a time. */
export function flopCountOfTime(acceleratorTime_h: number, peak_TFLOPS: number, mfuFraction: number): number {
  return acceleratorTime_h * peak_TFLOPS * FLOP_PER_TERAFLOP * mfuFraction * SECONDS_PER_HOUR;
}

/** Accelerator-hours of a number of accelerators over a number of days. */
export function acceleratorTimeOfDays_h(acceleratorCount: number, duration_d: number): number {
  return acceleratorCount * duration_d * HOURS_PER_DAY;
}

/** Days for accelerator-hours on a number of accelerators, or accelerators for a number of days. */
export function shareOfAcceleratorTime(acceleratorTime_h: number, countOrDays: number): number {
  return acceleratorTime_h / (countOrDays * HOURS_PER_DAY);
}
