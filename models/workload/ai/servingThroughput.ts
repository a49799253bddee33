const FLOP_PER_TERAFLOP = 1e12;

/** A multiplication and an addition for each active parameter. */
const INFERENCE_FLOP_PER_PARAMETER = 2;

/** Inputs of the throughput estimate of an accelerator. */
interface ServingHardware {
  readonly activeParameterCount: number;
  /** Dense. */
  readonly peak_TFLOPS: number;
  readonly mfuFraction: number;
}

/**
 * Throughput of one accelerator in tokens per second: peak x MFU over 2 N operations per token.
 *
 * Source: Kaplan et al. 2020 (arXiv 2001.08361), forward pass. Valid if arithmetic is the limit: prompt processing and
 * large batches. Token generation in small batches is memory-bound, which the peak does not show.
 */
export function servingThroughput_tokens_per_s(hardware: ServingHardware): number {
  const { activeParameterCount, peak_TFLOPS, mfuFraction } = hardware;
  return (
    (peak_TFLOPS * FLOP_PER_TERAFLOP * mfuFraction) / (INFERENCE_FLOP_PER_PARAMETER * activeParameterCount)
  );
}
