import { describe, expect, it } from 'vitest';
import type { Distribution } from '../../../../models/math/sampling/Distribution.ts';
import { distributionProblems } from '../../../../models/math/sampling/distributionProblems.ts';
import { distributionSamples } from '../../../support/distributionSamples.ts';

const described = (distribution: Distribution): string[] =>
  distributionProblems(distribution).map(({ path, message }) => `${path} ${message}`);

describe('problems of a distribution', () => {
  it.each(distributionSamples)('are none for %o', (distribution) => {
    expect(distributionProblems(distribution)).toEqual([]);
  });

  it.each<[Distribution, string]>([
    [{ kind: 'uniform', from: 5, to: 3 }, 'to must be above from, which is 5; given: 3.'],
    [{ kind: 'uniform', from: 5, to: 5 }, 'to must be above from, which is 5; given: 5.'],
    [{ kind: 'uniform', from: NaN, to: 5 }, 'from must be a finite number; given: NaN.'],
    [{ kind: 'triangular', least: 4, mode: 4, most: 1 }, 'most must be above least, which is 4; given: 1.'],
    [
      { kind: 'triangular', least: 0, mode: 2, most: 1 },
      'mode must be within least and most, 0 to 1; given: 2.',
    ],
    [
      { kind: 'triangular', least: 0, mode: 1, most: Infinity },
      'most must be a finite number; given: Infinity.',
    ],
    [{ kind: 'normal', mean: 1, standardDeviation: 0 }, 'standardDeviation must be above 0; given: 0.'],
    [{ kind: 'normal', mean: 1, standardDeviation: -2 }, 'standardDeviation must be above 0; given: -2.'],
    [
      { kind: 'normal', mean: 1, standardDeviation: 1, least: 3, most: 2 },
      'most must be above least, which is 3; given: 2.',
    ],
    [
      { kind: 'normal', mean: 0, standardDeviation: 1, least: 10 },
      'least leaves nothing of the distribution: values of 10 and more have a probability of 7.6e-24 for a mean of 0 and a standard deviation of 1; at least 1e-12 is required.',
    ],
    [{ kind: 'lognormal', median: 0, geometricStandardDeviation: 2 }, 'median must be above 0; given: 0.'],
    [
      { kind: 'lognormal', median: 1, geometricStandardDeviation: 1 },
      'geometricStandardDeviation is a factor and must be above 1 (1.2 is about 20 % either way); given: 1.',
    ],
    [{ kind: 'empirical', values: [] }, 'values must have at least one value; given: none.'],
    [{ kind: 'empirical', values: [1, NaN] }, 'values[1] must be a finite number; given: NaN.'],
    [{ kind: 'empirical', values: [1, 2], weights: [0, 0] }, 'weights must add up to more than 0; given: 0.'],
    [
      { kind: 'empirical', values: [1, 2], weights: [1, -1] },
      'weights[1] must be finite and 0 or above; given: -1.',
    ],
    [
      { kind: 'empirical', values: [1, 2], weights: [1] },
      'weights must be one for each value; given: 2 values and 1 weights.',
    ],
    [
      { kind: 'discrete', values: [1, 2], probabilities: [0.5, 0.4] },
      'probabilities must add up to 1; given: 0.9.',
    ],
    [
      { kind: 'discrete', values: [1, 1], probabilities: [0.5, 0.5] },
      'values[1] repeats the value 1; state each once, with the sum of its probabilities.',
    ],
    [
      { kind: 'lognormal', median: 1, geometricStandardDeviation: 1e50 },
      ' is so wide that its largest values are beyond what can be computed; state a narrower one.',
    ],
  ])('are told for %o', (distribution, problem) => {
    expect(described(distribution)).toEqual([problem]);
  });

  it('are told all at once', () => {
    expect(described({ kind: 'lognormal', median: -1, geometricStandardDeviation: 0.5 })).toHaveLength(2);
    expect(described({ kind: 'normal', mean: NaN, standardDeviation: -1 })).toHaveLength(2);
  });
});
