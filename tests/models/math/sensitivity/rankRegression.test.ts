import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSample, type UncertainNumber } from '../../../../models/math/sampling/drawSample.ts';
import { rankRegression, type RankRegression } from '../../../../models/math/sensitivity/rankRegression.ts';
import { ranksOf } from '../../../../models/math/sensitivity/ranksOf.ts';
import { runs } from '../../../support/runs.ts';

const inputs: UncertainNumber[] = ['strong', 'weak', 'none'].map((name) => ({
  name,
  distribution: { kind: 'uniform', from: 0, to: 1 },
}));
const values = drawSample({ inputs, method: 'latinHypercube', count: 500, seed: 2 });
const outputsOf = (
  model: (strong: number, weak: number, none: number) => number,
  of = values,
): Float64Array =>
  new Float64Array(of.length / 3).map((_, row) =>
    model(of[3 * row] ?? NaN, of[3 * row + 1] ?? NaN, of[3 * row + 2] ?? NaN),
  );

function known(regression: RankRegression): Extract<RankRegression, { kind: 'ranked' }> {
  if (regression.kind === 'none') throw new Error(regression.message);
  return regression;
}

describe('ranks', () => {
  it('share their mean where values are equal', () => {
    expect([...ranksOf(Float64Array.of(30, 10, 20, 10, -0, 0))]).toEqual([6, 3.5, 5, 3.5, 1.5, 1.5]);
  });

  it('are one more than the values below, and half of the equal ones', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 40 }), (list) => {
        const expected = list.map((value) => {
          const below = list.filter((other) => other < value).length;
          const equal = list.filter((other) => other === value).length;
          return below + (equal + 1) / 2;
        });
        expect([...ranksOf(Float64Array.from(list))]).toEqual(expected);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('a rank regression', () => {
  it('has the coefficients, errors and R² of a least squares fit of the ranks', () => {
    // A sequence of the minimal standard generator (Park and Miller 1988); the results are those of numpy.linalg.lstsq and
    // scipy.stats.spearmanr on scipy.stats.rankdata of it.
    let state = 1;
    const next = (): number => (state = (state * 16807) % 2147483647) / 2147483647;
    const rows = Array.from({ length: 60 }, () => {
      const [one, other, third] = [next(), next(), next()];
      return { row: [one, one * 0.5 + other, third], output: 3 * one - (one * 0.5 + other) + 0.5 * next() };
    });
    const regression = known(
      rankRegression(
        Float64Array.from(rows.flatMap(({ row }) => row)),
        3,
        rows.map(({ output }) => output),
      ),
    );
    const rounded = (number: number | null): number => Math.round((number ?? NaN) * 1e8) / 1e8;
    expect(regression.inputs.map(({ coefficient }) => rounded(coefficient))).toEqual([
      1.07692133, -0.37878365, 0.02422282,
    ]);
    expect(regression.inputs.map(({ standardError }) => rounded(standardError))).toEqual([
      0.03163468, 0.0314109, 0.02910839,
    ]);
    expect(regression.inputs.map(({ rankCorrelation }) => rounded(rankCorrelation))).toEqual([
      0.9168658, 0.06718533, -0.22078355,
    ]);
    expect(regression.explainedFraction).toBeCloseTo(0.9565956254718591, 12);
  });

  it('ranks the inputs of a linear function, and explains nearly all', () => {
    const { inputs: effects, explainedFraction } = known(
      rankRegression(
        values,
        3,
        outputsOf((strong, weak) => 5 - 4 * strong + weak),
      ),
    );
    // Shares of the standard deviations: 4 and 1 of sqrt(17), up to the ranks.
    expect(effects[0]?.coefficient).toBeCloseTo(-4 / Math.sqrt(17), 1);
    expect(effects[1]?.coefficient).toBeCloseTo(1 / Math.sqrt(17), 1);
    expect(Math.abs(effects[2]?.coefficient ?? NaN)).toBeLessThan(3 * (effects[2]?.standardError ?? NaN));
    expect(explainedFraction).toBeGreaterThan(0.97);
  });

  it('does not change if the figure is replaced by a rising function of it', () => {
    const outputs = outputsOf((strong, weak, none) => strong + 0.4 * weak - 0.2 * none);
    const { inputs: effects } = known(rankRegression(values, 3, outputs));
    expect(
      known(
        rankRegression(
          values,
          3,
          outputs.map((one) => Math.exp(5 * one)),
        ),
      ).inputs,
    ).toEqual(effects);
  });

  it('explains little of an effect that rises and falls, which its R² tells', () => {
    const regression = known(
      rankRegression(
        values,
        3,
        outputsOf((strong) => (strong - 0.5) ** 2),
      ),
    );
    expect(regression.explainedFraction).toBeLessThan(0.05);
  });

  it('separates the effects of correlated inputs: the coefficient of one without effect is about 0', () => {
    const correlated = drawSample({
      inputs,
      correlations: [{ between: ['strong', 'none'], rankCorrelation: 0.8 }],
      method: 'sobol',
      count: 1024,
      seed: 2,
    });
    const { inputs: effects } = known(
      rankRegression(
        correlated,
        3,
        outputsOf((strong, weak) => 3 * strong + weak, correlated),
      ),
    );
    expect(effects[2]?.rankCorrelation).toBeGreaterThan(0.7);
    expect(Math.abs(effects[2]?.coefficient ?? NaN)).toBeLessThan(0.03);
  });

  it('leaves out rows without a figure, and inputs that do not change', () => {
    const fixed = values.map((value, at) => (at % 3 === 2 ? 7 : value));
    const outputs = outputsOf((strong, weak) => (weak < 0.1 ? NaN : strong));
    const regression = known(rankRegression(fixed, 3, outputs));
    expect(regression).toMatchObject({ rowCount: 450, droppedRowCount: 50 });
    expect(regression.inputs[0]?.coefficient).toBeCloseTo(1, 12);
    expect(regression.inputs[2]).toEqual({ rankCorrelation: null, coefficient: null, standardError: null });
  });

  it('is none for a constant figure, few rows and inputs that repeat others, with the reason', () => {
    expect(
      rankRegression(
        values,
        3,
        outputsOf(() => 4),
      ),
    ).toMatchObject({
      kind: 'none',
      reason: 'constant',
      message: 'The figure is 4 in all rows; it has no variance to explain.',
    });
    expect(rankRegression(values.subarray(0, 57), 3, new Float64Array(19))).toMatchObject({
      kind: 'none',
      reason: 'too-few-rows',
      message: 'Only 19 of 19 rows have a figure; 3 inputs require at least 20.',
    });
    const repeated = values.map((_, at) => (at % 3 === 2 ? 2 - (values[at - 1] ?? 0) : (values[at] ?? 0)));
    expect(
      rankRegression(
        repeated,
        3,
        outputsOf((strong) => strong),
      ),
    ).toMatchObject({
      kind: 'none',
      reason: 'dependent-inputs',
      message: expect.stringContaining('The ranks of input 3 follow from those of the inputs before it'),
    });
  });

  it('of values that are not one row for each output is refused', () => {
    expect(() => rankRegression(values, 3, new Float64Array(499))).toThrow(
      'values must be 3 for each of 499 outputs; given: 1500.',
    );
  });
});
