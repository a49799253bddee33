import type { Distribution } from '../../../../models/math/sampling/Distribution.ts';
import { rangeAround } from '../../../../models/study/axes/rangeAround.ts';
import type { LocatedField } from '../../../worker/protocol/studyProtocol.ts';

/** Kinds of distributions as they are offered. */
export const distributionKinds = [
  { value: 'uniform', label: 'Uniform' },
  { value: 'triangular', label: 'Triangular' },
  { value: 'normal', label: 'Normal' },
  { value: 'lognormal', label: 'Lognormal' },
  { value: 'empirical', label: 'Observed values' },
  { value: 'discrete', label: 'Values with probabilities' },
] as const;

/** The numbers of each kind that has no lists, by their key, with whether they may be left out. */
export const distributionNumbers: Readonly<
  Record<'uniform' | 'triangular' | 'normal' | 'lognormal', readonly DistributionNumber[]>
> = {
  uniform: [
    { key: 'from', label: 'Least' },
    { key: 'to', label: 'Greatest' },
  ],
  triangular: [
    { key: 'least', label: 'Least' },
    { key: 'mode', label: 'Most likely' },
    { key: 'most', label: 'Greatest' },
  ],
  normal: [
    { key: 'mean', label: 'Mean' },
    { key: 'standardDeviation', label: 'Standard deviation', isDifference: true },
    { key: 'least', label: 'Lower bound', isOptional: true },
    { key: 'most', label: 'Upper bound', isOptional: true },
  ],
  lognormal: [
    { key: 'median', label: 'Median' },
    { key: 'geometricStandardDeviation', label: 'Geometric standard deviation', isRatio: true },
  ],
};

/** A number of a distribution. */
export interface DistributionNumber {
  readonly key: string;
  readonly label: string;
  readonly isOptional?: boolean;
  /** A difference of two values: an offset of the unit does not count. */
  readonly isDifference?: boolean;
  /** A factor without unit. */
  readonly isRatio?: boolean;
}

/**
 * A distribution of another kind about the same values.
 *
 * @param kind - of the new one
 * @param before - its numbers are kept as far as they fit
 * @param field - undefined if it is not known
 */
export function distributionOf(
  kind: Distribution['kind'],
  before: Distribution | undefined,
  field: LocatedField | undefined,
): Distribution {
  const { least, middle, most } = extentOf(before, field);
  switch (kind) {
    case 'uniform':
      return { kind, from: least, to: most };
    case 'triangular':
      return { kind, least, mode: middle, most };
    case 'normal':
      // Nearly all values are then between the ends.
      return { kind, mean: middle, standardDeviation: tidy((most - least) / 4) };
    case 'lognormal':
      return { kind, median: middle > 0 ? middle : 1, geometricStandardDeviation: 1.2 };
    case 'empirical':
      return { kind, values: [...new Set([least, middle, most])] };
    case 'discrete': {
      const values = [...new Set([least, middle, most])];
      return { kind, values, probabilities: evenly(values.length) };
    }
  }
}

/** Equal probabilities whose sum is 1. */
const evenly = (count: number): number[] =>
  count === 3 ? [0.25, 0.5, 0.25] : Array.from({ length: count }, () => 1 / count);

const tidy = (value: number): number => Number(value.toPrecision(4));

interface Extent {
  readonly least: number;
  readonly middle: number;
  readonly most: number;
}

function extentOf(before: Distribution | undefined, field: LocatedField | undefined): Extent {
  const { from, to } = rangeAround(field);
  const value = typeof field?.value === 'number' ? field.value : (from + to) / 2;
  switch (before?.kind) {
    case 'uniform':
      return { least: before.from, middle: tidy((before.from + before.to) / 2), most: before.to };
    case 'triangular':
      return { least: before.least, middle: before.mode, most: before.most };
    case 'normal': {
      const { mean, standardDeviation } = before;
      return {
        least: tidy(mean - 2 * standardDeviation),
        middle: mean,
        most: tidy(mean + 2 * standardDeviation),
      };
    }
    case 'lognormal': {
      const { median, geometricStandardDeviation: by } = before;
      return { least: tidy(median / by ** 2), middle: median, most: tidy(median * by ** 2) };
    }
    case 'empirical':
    case 'discrete': {
      const sorted = before.values.toSorted((a, b) => a - b);
      const [least = from, most = to] = [sorted[0], sorted.at(-1)];
      return least < most
        ? { least, middle: sorted[Math.floor(sorted.length / 2)] ?? least, most }
        : { least: from, middle: value, most: to };
    }
    case undefined:
      return { least: from, middle: value, most: to };
  }
}
