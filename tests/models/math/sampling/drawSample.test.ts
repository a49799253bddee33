import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributionMoments } from '../../../support/distributionMoments.ts';
import {
  drawSample,
  inputProblems,
  sampleDrawer,
  type SampleDesign,
} from '../../../../models/math/sampling/drawSample.ts';
import { quantileOf } from '../../../../models/math/sampling/quantileOf.ts';
import { distributionSamples } from '../../../support/distributionSamples.ts';
import { runs } from '../../../support/runs.ts';

const inputs = distributionSamples.map((distribution, index) => ({
  name: `input-${String(index)}`,
  distribution,
}));
const design: SampleDesign = {
  inputs,
  correlations: [{ between: ['input-0', 'input-4'], rankCorrelation: 0.6 }],
  method: 'latinHypercube',
  count: 1000,
  seed: 3,
};

describe('a sample', () => {
  it.each(['latinHypercube', 'sobol'] as const)(
    'by %s is the same in whatever parts it is drawn',
    (method) => {
      const whole = drawSample({ ...design, method });
      const draw = sampleDrawer({ ...design, method });
      fc.assert(
        fc.property(fc.nat(1000), fc.nat(1000), (one, other) => {
          const rows = { from: Math.min(one, other), to: Math.max(one, other) };
          const part = whole.subarray(rows.from * inputs.length, rows.to * inputs.length);
          expect(drawSample({ ...design, method }, rows)).toEqual(part);
          expect(draw(rows)).toEqual(part);
        }),
        { numRuns: runs(20) },
      );
    },
  );

  it.each(['latinHypercube', 'sobol'] as const)(
    'by %s has the means and the spreads of its inputs',
    (method) => {
      const values = drawSample({ ...design, method, count: 4096 });
      for (const [index, { distribution }] of inputs.entries()) {
        const column = values.filter((_, at) => at % inputs.length === index);
        const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
        const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length;
        const moments = distributionMoments(distribution);
        // Four standard errors of independent rows.
        expect(Math.abs(mean - moments.mean)).toBeLessThan((4 * moments.standardDeviation) / 64);
        expect(Math.sqrt(variance) / moments.standardDeviation).toBeCloseTo(1, 1);
      }
    },
  );

  it('by Latin hypercube meets each percent of an input without correlations equally often', () => {
    const values = drawSample(design);
    const column = values.filter((_, at) => at % inputs.length === 3).sort();
    for (const percent of [1, 25, 50, 99]) {
      const quantile = quantileOf({ kind: 'normal', mean: 0.12, standardDeviation: 0.03 }, percent / 100);
      expect(column.filter((value) => value <= quantile)).toHaveLength(10 * percent);
    }
  });

  it('with problems is refused with the path of each', () => {
    const bad = [
      { name: 'price', distribution: { kind: 'triangular', least: 0, mode: 2, most: 1 } },
      { name: 'price', distribution: { kind: 'lognormal', median: 1, geometricStandardDeviation: 1e60 } },
    ] as const;
    expect(inputProblems(bad).map(({ path }) => path)).toEqual([
      'inputs[0].distribution.mode',
      'inputs[1].distribution',
      'inputs[1].name',
    ]);
    expect(() => drawSample({ ...design, inputs: bad, correlations: [] })).toThrow(
      'inputs[0].distribution.mode must be within least and most, 0 to 1; given: 2.',
    );
    const correlations = [{ between: ['input-0', 'wind'], rankCorrelation: 0.5 }] as const;
    expect(() => drawSample({ ...design, correlations })).toThrow('names wind, which is no uncertain input');
  });
});
