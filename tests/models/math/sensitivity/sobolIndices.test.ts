import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UncertainNumber } from '../../../../models/math/sampling/drawSample.ts';
import {
  drawSaltelliSample,
  saltelliDrawer,
  maxSaltelliInputs,
  saltelliRowCount,
} from '../../../../models/math/sensitivity/saltelliSample.ts';
import { sobolIndices, type SobolIndices } from '../../../../models/math/sensitivity/sobolIndices.ts';
import { runs } from '../../../support/runs.ts';

const uniforms = (count: number, from: number, to: number): UncertainNumber[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `input-${String(index)}`,
    distribution: { kind: 'uniform', from, to },
  }));

type Model = (row: Float64Array) => number;

function outputsOf(inputs: readonly UncertainNumber[], baseCount: number, model: Model): Float64Array {
  const values = drawSaltelliSample({ inputs, baseCount, seed: 5 });
  return new Float64Array(saltelliRowCount(inputs.length, baseCount)).map((_, row) =>
    model(values.subarray(row * inputs.length, (row + 1) * inputs.length)),
  );
}

/** The indices, if there are any. */
function known(indices: SobolIndices): Extract<SobolIndices, { kind: 'indices' }> {
  if (indices.kind === 'none') throw new Error(indices.message);
  return indices;
}

/** Ishigami and Homma 1990, with a = 7 and b = 0.1, for inputs of -π to π. */
const ishigami: Model = ([x = NaN, y = NaN, z = NaN]) =>
  Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
const ishigamiInputs = uniforms(3, -Math.PI, Math.PI);
const ishigamiFirst = [0.3139, 0.4424, 0];
const ishigamiTotal = [0.5576, 0.4424, 0.2437];

/** The g-function of Sobol' 1993: a product of (|4x - 2| + a) / (1 + a), whose parts of the variance are 1 / (3 (1 + a)²). */
const weights = [0, 1, 4.5, 9, 99, 99];
const gFunction: Model = (row) =>
  row.reduce(
    (product, x, at) => (product * (Math.abs(4 * x - 2) + (weights[at] ?? 0))) / (1 + (weights[at] ?? 0)),
    1,
  );
const gParts = weights.map((a) => 1 / (3 * (1 + a) ** 2));
const gVariance = gParts.reduce((product, part) => product * (1 + part), 1) - 1;

describe('Sobol indices', () => {
  it('of the Ishigami function are the known ones', () => {
    const indices = known(sobolIndices(outputsOf(ishigamiInputs, 8192, ishigami), 3, { seed: 1 }));
    for (const [input, index] of indices.inputs.entries()) {
      expect(index.first).toBeCloseTo(ishigamiFirst[input] ?? NaN, 2);
      expect(index.total).toBeCloseTo(ishigamiTotal[input] ?? NaN, 2);
    }
    // Mean a/2; variance 1/2 + a²/8 + bπ⁴/5 + b²π⁸/18 = 13.8446.
    expect(indices.mean).toBeCloseTo(3.5, 2);
    expect(indices.standardDeviation).toBeCloseTo(Math.sqrt(13.8446), 2);
  });

  it('of the Ishigami function are within their ranges, which narrow with the root of the runs', () => {
    const [few, many] = [512, 8192].map((count) =>
      known(sobolIndices(outputsOf(ishigamiInputs, count, ishigami), 3, { seed: 1, resampleCount: 300 })),
    );
    const width = (range: readonly [number, number] | null | undefined): number =>
      (range?.[1] ?? NaN) - (range?.[0] ?? NaN);
    for (const [input, index] of (few?.inputs ?? []).entries()) {
      expect(index.firstRange?.[0]).toBeLessThan(ishigamiFirst[input] ?? NaN);
      expect(index.firstRange?.[1]).toBeGreaterThan(ishigamiFirst[input] ?? NaN);
      expect(index.totalRange?.[0]).toBeLessThan(ishigamiTotal[input] ?? NaN);
      expect(index.totalRange?.[1]).toBeGreaterThan(ishigamiTotal[input] ?? NaN);
      // Sixteen times the runs: a quarter of the width, give or take a third for 300 resamples of 512 blocks.
      const ratio = width(index.totalRange) / width(many?.inputs[input]?.totalRange);
      expect(ratio).toBeGreaterThan(8 / 3);
      expect(ratio).toBeLessThan(16 / 3);
    }
  });

  it('of the g-function are the known ones', () => {
    const indices = known(
      sobolIndices(outputsOf(uniforms(6, 0, 1), 8192, gFunction), 6, { seed: 1, resampleCount: 50 }),
    );
    for (const [input, index] of indices.inputs.entries()) {
      const part = gParts[input] ?? NaN;
      expect(index.first).toBeCloseTo(part / gVariance, 2);
      // Total: the part times the product of (1 + part) of all others.
      expect(index.total).toBeCloseTo((part * (1 + gVariance)) / (1 + part) / gVariance, 2);
    }
  });

  it('of a sum are the shares of the variances, and the same first-order and total', () => {
    const inputs: UncertainNumber[] = [
      { name: 'one', distribution: { kind: 'normal', mean: 100, standardDeviation: 3 } },
      { name: 'other', distribution: { kind: 'normal', mean: -5, standardDeviation: 4 } },
    ];
    const sum: Model = ([one = NaN, other = NaN]) => one + other;
    const indices = known(sobolIndices(outputsOf(inputs, 4096, sum), 2, { seed: 1, resampleCount: 50 }));
    // 9 and 16 of 25.
    expect(indices.inputs.map(({ first }) => Math.round(first * 100))).toEqual([36, 64]);
    expect(indices.inputs.map(({ total }) => Math.round(total * 100))).toEqual([36, 64]);
  });

  it('do not change if the figure is shifted and scaled', () => {
    const outputs = outputsOf(ishigamiInputs, 64, ishigami);
    const plain = known(sobolIndices(outputs, 3, { seed: 2, resampleCount: 20 }));
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 0.01, max: 1e3, noNaN: true }),
        (shift, scale) => {
          const moved = known(
            sobolIndices(
              outputs.map((one) => shift + scale * one),
              3,
              { seed: 2, resampleCount: 20 },
            ),
          );
          for (const [input, index] of moved.inputs.entries()) {
            expect(index.first).toBeCloseTo(plain.inputs[input]?.first ?? NaN, 5);
            expect(index.totalRange?.[1]).toBeCloseTo(plain.inputs[input]?.totalRange?.[1] ?? NaN, 5);
          }
        },
      ),
      { numRuns: runs(50) },
    );
  });

  it('drop a block with a run without a figure, whole, and count it', () => {
    const outputs = outputsOf(ishigamiInputs, 256, ishigami);
    const without = outputs.filter((_, row) => row < 5 * 10 || row >= 5 * 12);
    outputs[5 * 10 + 3] = NaN;
    outputs[5 * 11] = Infinity;
    const indices = known(sobolIndices(outputs, 3, { seed: 1 }));
    expect(indices).toEqual({
      ...known(sobolIndices(without, 3, { seed: 1 })),
      droppedBlockCount: 2,
    });
    expect(indices.blockCount).toBe(254);
  });

  it('are none for a figure without variance, also apart from rounding, and the reason is told', () => {
    const constant = sobolIndices(
      outputsOf(ishigamiInputs, 64, ([x = NaN]) => 0.3 + 1e-16 * x),
      3,
      { seed: 1 },
    );
    expect(constant).toMatchObject({ kind: 'none', reason: 'constant', blockCount: 64 });
    expect(constant.kind === 'none' && constant.message).toContain('has no variance to explain');
  });

  it('are none for few blocks, and the counts are told', () => {
    const outputs = outputsOf(ishigamiInputs, 64, ([x = NaN, y = NaN]) => (x > 0 ? NaN : y));
    const indices = sobolIndices(outputs, 3, { seed: 1 });
    expect(indices).toMatchObject({ kind: 'none', reason: 'too-few-runs' });
    expect(indices.blockCount + indices.droppedBlockCount).toBe(64);
    expect(indices.kind === 'none' && indices.message).toMatch(
      /^Only \d+ of 64 blocks of runs have a figure in every run/,
    );
  });

  it('have no range if some resamples have no variance', () => {
    // One run of 64 blocks differs: 36 % of the resamples do not draw its block.
    const outputs = new Float64Array(saltelliRowCount(2, 64));
    outputs[40] = 1;
    const indices = known(sobolIndices(outputs, 2, { seed: 1 }));
    expect(indices.inputs.map(({ firstRange, totalRange }) => [firstRange, totalRange])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('of rows that are no whole blocks are refused', () => {
    expect(() => sobolIndices(new Float64Array(11), 3, { seed: 1 })).toThrow(
      'outputs must be whole blocks of 5 for 3 inputs; given: 11 rows.',
    );
  });
});

describe('a Saltelli design', () => {
  const inputs: UncertainNumber[] = [
    { name: 'price', distribution: { kind: 'lognormal', median: 0.1, geometricStandardDeviation: 1.3 } },
    { name: 'pue', distribution: { kind: 'triangular', least: 1.1, mode: 1.2, most: 1.6 } },
    { name: 'load', distribution: { kind: 'normal', mean: 0.6, standardDeviation: 0.1, least: 0, most: 1 } },
  ];

  it('has in a block A, B, and A with each input of B', () => {
    const values = drawSaltelliSample({ inputs, baseCount: 16, seed: 3 });
    for (let block = 0; block < 16; block += 1) {
      const [a = [], b = [], ...mixed] = Array.from({ length: 5 }, (_, place) => [
        ...values.subarray((5 * block + place) * 3, (5 * block + place + 1) * 3),
      ]);
      expect(mixed).toEqual([
        [b[0], a[1], a[2]],
        [a[0], b[1], a[2]],
        [a[0], a[1], b[2]],
      ]);
      expect(a).not.toEqual(b);
    }
  });

  it('is the same in whatever parts it is drawn', () => {
    const whole = drawSaltelliSample({ inputs, baseCount: 32, seed: 3 });
    const draw = saltelliDrawer({ inputs, baseCount: 32, seed: 3 });
    fc.assert(
      fc.property(fc.nat(160), fc.nat(160), (one, other) => {
        const rows = { from: Math.min(one, other), to: Math.max(one, other) };
        expect(draw(rows)).toEqual(whole.subarray(3 * rows.from, 3 * rows.to));
      }),
      { numRuns: runs(100) },
    );
  });

  it('of too many inputs, or rows that it does not have, is refused', () => {
    const many = uniforms(maxSaltelliInputs + 1, 0, 1);
    expect(() => drawSaltelliSample({ inputs: many, baseCount: 8, seed: 3 })).toThrow(
      'inputs are 81; Sobol indices can be computed for at most 80.',
    );
    expect(() => drawSaltelliSample({ inputs, baseCount: 8, seed: 3 }, { from: 0, to: 41 })).toThrow(
      'rows must be whole and within the 40 rows of the sample; given: 0 to 41.',
    );
    expect(() => drawSaltelliSample({ inputs, baseCount: 1.5, seed: 3 })).toThrow('given: 1.5');
  });
});
