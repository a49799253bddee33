import { bisectRight, thresholdFreedmanDiaconis } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { axisTicks } from './valueAxis.ts';

/** A range of values, without its lower end but for the first one, and how many of a sample are in it. */
export interface DistributionBin {
  readonly from: number;
  readonly to: number;
  readonly fromText: string;
  readonly toText: string;
  readonly count: number;
}

const MIN_BINS = 5;
const MAX_BINS = 50;
const MIN_BIN_px = 9;
/** A sample of one value is in the middle of this share of it on both sides. */
const AROUND = 0.01;

/**
 * Ranges of equal width with round ends that hold a sample; their number follows Freedman and Diaconis, 5 to 50, and the room.
 *
 * Source: Freedman and Diaconis 1981, On the histogram as a density estimator.
 *
 * @param sample - sorted, at least one value
 * @param width - of the drawing, in pixels
 */
export function distributionBins(sample: readonly number[], width: number): DistributionBin[] {
  const [least, most] = [sample[0] ?? 0, sample.at(-1) ?? 0];
  const isOne = most - least <= Math.max(MIN_SPREAD, ROUNDING * Math.max(Math.abs(least), Math.abs(most)));
  const edges = isOne ? around(least) : edgesOf(sample, [least, most], width);
  const ticks = axisTicks(edges);
  return ticks.slice(1).map(({ value: to, text: toText }, index) => {
    const { value: from = to, text: fromText = toText } = ticks[index] ?? {};
    const below = index === 0 ? 0 : bisectRight(sample, from);
    return { from, to, fromText, toText, count: bisectRight(sample, to) - below };
  });
}

/** Values that differ by less are one value: a difference that no number of an axis can show. */
const MIN_SPREAD = 1e-300;
const ROUNDING = 1e-12;

function edgesOf(sample: readonly number[], domain: readonly [number, number], width: number): number[] {
  const [least, most] = domain;
  const proposed = thresholdFreedmanDiaconis(sample, least, most);
  const fitting = Math.min(MAX_BINS, Math.floor(width / MIN_BIN_px));
  const count = Math.max(MIN_BINS, Math.min(fitting, proposed));
  const edges = scaleLinear().domain(domain).nice(count).ticks(count);
  // Rounding must not leave out a value at an end.
  return edges.map((edge, index) =>
    index === 0 ? Math.min(edge, least) : index === edges.length - 1 ? Math.max(edge, most) : edge,
  );
}

function around(value: number): number[] {
  const room = Math.abs(value) <= MIN_SPREAD ? 1 : Math.abs(value) * AROUND;
  return [value - room, value + room];
}
