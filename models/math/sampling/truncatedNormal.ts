import { clamp } from '../clamp.ts';
import type { NormalDistribution } from './Distribution.ts';
import { normalCumulative } from './normalCumulative.ts';
import { normalQuantile } from './normalQuantile.ts';

/** The window of a truncated normal distribution, in standard deviations from the mean, and what is outside and inside it. */
interface Window {
  readonly from: number;
  readonly to: number;
  /** Probability below the window, above it, and in it, before truncation. */
  readonly below: number;
  readonly above: number;
  readonly inside: number;
}

function windowOf({ mean, standardDeviation, least, most }: NormalDistribution): Window {
  const from = least === undefined ? -Infinity : (least - mean) / standardDeviation;
  const to = most === undefined ? Infinity : (most - mean) / standardDeviation;
  const below = normalCumulative(from);
  const above = normalCumulative(-to);
  // The difference of the two smaller tails, so that a window far from the mean loses no digits.
  const inside = from > 0 ? normalCumulative(-from) - above : normalCumulative(to) - below;
  return { from, to, below, above, inside };
}

/**
 * Share of a normal distribution that its bounds leave, before the rest is scaled up to 1.
 *
 * @returns 0 to 1
 */
export function shareWithinBounds(distribution: NormalDistribution): number {
  return windowOf(distribution).inside;
}

/**
 * The quantile function of a normal distribution between bounds: each probability is that of the part between them, from whichever
 * tail of the whole distribution is the smaller.
 *
 * @param distribution - with a share within its bounds (`shareWithinBounds`) above 0
 */
export function truncatedNormalQuantile(distribution: NormalDistribution): (p: number) => number {
  const { mean, standardDeviation, least = -Infinity, most = Infinity } = distribution;
  const { below, above, inside } = windowOf(distribution);
  return (p) => {
    if (!(p > 0 && p < 1)) return p === 0 ? least : p === 1 ? most : NaN;
    const lower = below + p * inside;
    const z = lower <= 0.5 ? normalQuantile(lower) : -normalQuantile(above + (1 - p) * inside);
    return clamp(mean + standardDeviation * z, least, most);
  };
}
