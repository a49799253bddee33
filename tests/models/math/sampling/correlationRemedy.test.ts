import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  correlationProblems,
  correlationRemedy,
  type RankCorrelation,
} from '../../../../models/math/sampling/rankCorrelation.ts';
import { runs } from '../../../support/runs.ts';

const of = (one: string, other: string, rankCorrelation: number): RankCorrelation => ({
  between: [one, other],
  rankCorrelation,
});

/** Applies remedies until the correlations do not contradict each other. */
function mended(names: readonly string[], stated: readonly RankCorrelation[]): RankCorrelation[] {
  let known = [...stated];
  for (let count = 0; count <= names.length ** 2; count += 1) {
    const remedy = correlationRemedy(names, known);
    if (remedy === null) return known;
    const { index, ...correlation } = remedy;
    known = index === null ? [...known, correlation] : known.with(index, correlation);
  }
  return known;
}

describe('the remedy of correlations that contradict each other', () => {
  it('is none where they do not', () => {
    expect(
      correlationRemedy(['a', 'b', 'c'], [of('a', 'b', 0.9), of('b', 'c', 0.9), of('a', 'c', 0.9)]),
    ).toBe(null);
    expect(correlationRemedy([], [])).toBe(null);
  });

  it('is the nearest value that the other pairs allow', () => {
    // 2 sin(30° x 0.9) = 0.90798; the third correlation of normal scores is at least 2 x 0.90798² - 1 = 0.64886,
    // the rank correlation (6/pi) asin(0.64886 / 2) = 0.631.
    const stated = [of('a', 'b', 0.9), of('b', 'c', 0.9), of('a', 'c', -0.9)];
    const [issue] = correlationProblems(['b', 'a', 'c'], stated);
    expect(issue?.path).toBe('correlations[2]');
    const remedy = correlationRemedy(['b', 'a', 'c'], stated);
    expect(remedy).toMatchObject({ between: ['a', 'c'], index: 2 });
    expect(remedy?.rankCorrelation).toBeCloseTo(0.632, 3);
  });

  it('states a pair that is not stated, which would be independent', () => {
    const remedy = correlationRemedy(['a', 'b', 'c'], [of('a', 'b', 1), of('a', 'c', 1)]);
    expect(remedy).toEqual({ between: ['b', 'c'], rankCorrelation: 1, index: null });
  });

  it('removes every contradiction, one after another', () => {
    const names = ['a', 'b', 'c', 'd'];
    const pairs = names.flatMap((one, place) => names.slice(place + 1).map((other) => [one, other] as const));
    const stated = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(stated, (values) => {
        const correlations = pairs.map(([one, other], place) => of(one, other, values[place] ?? 0));
        expect(correlationProblems(names, mended(names, correlations))).toEqual([]);
      }),
      { seed: 17, numRuns: runs(200) },
    );
  });
});
