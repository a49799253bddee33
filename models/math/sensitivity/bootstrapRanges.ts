import { percentileOf } from '../sampling/percentileOf.ts';
import { seededRandom, type SeededRandom } from '../sampling/seededRandom.ts';
import { sortSample } from '../sampling/sortSample.ts';
import type { BlockTerms } from './blockTerms.ts';

/** How the ranges of estimates are found. */
export interface BootstrapOptions {
  /** Whole, 0 to 2⁵³ - 1. */
  readonly seed: number;
  /** Above 0 and below 1. Default: 0.95. */
  readonly confidence?: number | undefined;
  /** Samples that are drawn from the blocks. Default: 1000. */
  readonly resampleCount?: number | undefined;
}

/** From least to most; null if some resamples have no estimate, because too few blocks differ. */
export type EstimateRange = readonly [least: number, most: number] | null;

/** More blocks are drawn in groups of neighbours, which takes less time and gives the same ranges. */
const MAX_GROUPS = 4096;

/**
 * Ranges of estimates that follow from sums over blocks: how the estimates scatter if blocks are drawn again, with replacement.
 *
 * Source: percentile bootstrap, B. Efron and R. J. Tibshirani, An introduction to the bootstrap, 1993, chapter 13.
 *
 * @param terms - what is summed
 * @param estimate - the estimates from sums of all blocks
 * @returns a range for each estimate
 */
export function bootstrapRanges(
  terms: BlockTerms,
  estimate: (sums: Float64Array) => Float64Array,
  { seed, confidence = 0.95, resampleCount = 1000 }: BootstrapOptions,
): readonly EstimateRange[] {
  const groups = groupTerms(terms);
  const random = seededRandom(seed);
  const resamples = Array.from({ length: resampleCount }, () => estimate(resampledSums(groups, random)));
  const outside = (1 - confidence) / 2;
  return Array.from(resamples[0] ?? [], (_, which): EstimateRange => {
    const sorted = sortSample(resamples.map((estimates) => estimates[which] ?? NaN));
    const least = percentileOf(sorted, outside);
    const most = percentileOf(sorted, 1 - outside);
    return sorted.missingCount > 0 || least === null || most === null ? null : [least, most];
  });
}

/** Sums of groups of neighbouring blocks, whose sizes differ by one at most. */
function groupTerms({ blockCount, width, values }: BlockTerms): BlockTerms {
  if (blockCount <= MAX_GROUPS) return { blockCount, width, values };
  const sums = new Float64Array(MAX_GROUPS * width);
  for (let block = 0; block < blockCount; block += 1) {
    const group = Math.floor((block * MAX_GROUPS) / blockCount);
    for (let term = 0; term < width; term += 1) {
      sums[group * width + term] = (sums[group * width + term] ?? 0) + (values[block * width + term] ?? 0);
    }
  }
  return { blockCount: MAX_GROUPS, width, values: sums };
}

function resampledSums({ blockCount, width, values }: BlockTerms, random: SeededRandom): Float64Array {
  const times = new Uint32Array(blockCount);
  for (let drawn = 0; drawn < blockCount; drawn += 1) {
    const block = random.below(blockCount);
    times[block] = (times[block] ?? 0) + 1;
  }
  const sums = new Float64Array(width);
  for (let block = 0; block < blockCount; block += 1) {
    const factor = times[block] ?? 0;
    if (factor === 0) continue;
    for (let term = 0; term < width; term += 1) {
      sums[term] = (sums[term] ?? 0) + factor * (values[block * width + term] ?? 0);
    }
  }
  return sums;
}
