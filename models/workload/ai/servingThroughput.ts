const FLOP_PER_TERAFLOP = 1e12;

/** A multiplication and an addition for each parameter that a token passes. */
const INFERENCE_FLOP_PER_PARAMETER = 2;

/** What an accelerator's throughput is estimated from. */
interface ServingHardware {
  readonly activeParameterCount: number;
  /** Dense. */
  readonly peak_TFLOPS: number;
  readonly mfuFraction: number;
}

/**
 * Tokens a second that one accelerator makes: peak x MFU over 2 N operations a token.
 *
 * Source: Kaplan et al. 2020 (arXiv 2001.08361), forward pass. Holds where arithmetic is the limit: questions and large batches.
 * Answers in small batches wait for memory, which no peak shows.
 */
export function servingThroughput_tokens_per_s(hardware: ServingHardware): number {
  const { activeParameterCount, peak_TFLOPS, mfuFraction } = hardware;
  return (
    (peak_TFLOPS * FLOP_PER_TERAFLOP * mfuFraction) / (INFERENCE_FLOP_PER_PARAMETER * activeParameterCount)
  );
}
