import { max } from 'd3-array';
import type { Distribution } from '../../math/sampling/Distribution.ts';
import { distributionProblems } from '../../math/sampling/distributionProblems.ts';
import { quantileFunction } from '../../math/sampling/quantileOf.ts';
import type { ChartTheme } from './chartTheme.ts';
import { drawing, mark, round, type Mark } from './mark.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

const BINS = 36;
const POINTS = 1800;
/** Tails without bounds are cut at this probability. */
const TAIL = 0.002;
/** Room for a single value, in parts of it. */
const SINGLE = 0.05;

/**
 * A small picture of how likely the values of a distribution are: the share of draws in equal ranges, from the least to the greatest value
 * that is likely, with the median as a line.
 *
 * @param size - in pixels
 * @returns null if the distribution has problems
 */
export function densityPicture(
  distribution: Distribution,
  { width, height }: Size,
  theme: ChartTheme,
): Mark | null {
  if (distributionProblems(distribution).length > 0) return null;
  const at = quantileFunction(distribution);
  const [least, most] = [at(TAIL), at(1 - TAIL)];
  const room = most > least ? 0 : Math.max(1e-9, Math.abs(least) * SINGLE);
  const [from, to] = [least - room, most + room];
  const counts = new Float64Array(BINS);
  for (let point = 0; point < POINTS; point += 1) {
    const share = (at((point + 0.5) / POINTS) - from) / (to - from);
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor(share * BINS)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const highest = max(counts) ?? 1;
  const step = width / BINS;
  const bars = [...counts].map((count, bin) => {
    const bar = round(((height - 1) * count) / highest);
    return `M${String(round(bin * step))} ${String(height - bar)}h${String(round(step))}v${String(bar)}h-${String(round(step))}z`;
  });
  const median = round((width * (at(0.5) - from)) / (to - from));
  return drawing(width, height, [
    mark('path', { d: bars.join(''), fill: theme.ramp[1] ?? theme.muted, 'shape-rendering': 'crispEdges' }),
    mark('line', { x1: 0, x2: width, y1: height - 0.5, y2: height - 0.5, stroke: theme.muted }),
    mark('line', { x1: median, x2: median, y1: 0, y2: height, stroke: theme.ink, 'stroke-width': 1.5 }),
  ]);
}
