import type { UncertainNumber } from '../../models/math/sampling/drawSample.ts';

/** A function of uncertain inputs whose Sobol indices are known. */
export interface TestFunction {
  readonly name: string;
  readonly source: string;
  readonly inputs: readonly UncertainNumber[];
  readonly valueOf: (row: Float64Array) => number;
  /** First-order and total index of each input. */
  readonly known: readonly { readonly first: number; readonly total: number }[];
}

const uniforms = (count: number, from: number, to: number): UncertainNumber[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `x${String(index + 1)}`,
    distribution: { kind: 'uniform', from, to },
  }));

const A = 7;
const B = 0.1;
const PI_4 = Math.PI ** 4;

/** Variance of the Ishigami function, and the parts of it that x1, x2, and x1 with x3 explain. */
const ofFirst = (1 + (B * PI_4) / 5) ** 2 / 2;
const ofSecond = A ** 2 / 8;
const ofBoth = B ** 2 * PI_4 ** 2 * (1 / 18 - 1 / 50);
const variance = ofFirst + ofSecond + ofBoth;

/** Curved, with a part that two inputs have only together; x3 has no effect of its own. */
export const ishigami: TestFunction = {
  name: 'Ishigami function, a = 7, b = 0.1',
  source: 'Ishigami and Homma 1990; closed form',
  inputs: uniforms(3, -Math.PI, Math.PI),
  valueOf: ([x = NaN, y = NaN, z = NaN]) => Math.sin(x) + A * Math.sin(y) ** 2 + B * z ** 4 * Math.sin(x),
  known: [
    { first: ofFirst / variance, total: (ofFirst + ofBoth) / variance },
    { first: ofSecond / variance, total: ofSecond / variance },
    { first: 0, total: ofBoth / variance },
  ],
};

const weights = [0, 1, 4.5, 9, 99, 99];
const parts = weights.map((a) => 1 / (3 * (1 + a) ** 2));
const gVariance = parts.reduce((product, part) => product * (1 + part), 1) - 1;

/** A product, whose inputs matter in the order of their weights. */
export const gFunction: TestFunction = {
  name: 'g-function, a = 0, 1, 4.5, 9, 99, 99',
  source: 'Sobol 1993; closed form',
  inputs: uniforms(6, 0, 1),
  valueOf: (row) =>
    weights.reduce((product, a, at) => product * ((Math.abs(4 * (row[at] ?? NaN) - 2) + a) / (1 + a)), 1),
  known: parts.map((part) => ({
    first: part / gVariance,
    total: (part * (1 + gVariance)) / (1 + part) / gVariance,
  })),
};
