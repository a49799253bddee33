import { inputProblems, valueMaker, type UncertainNumber } from '../sampling/drawSample.ts';
import { requireSize, sampleImpossible, type RowDrawer, type RowRange } from '../sampling/sampleRefusals.ts';
import { maxSobolDimensions, sobolDrawer } from '../sampling/sobolSequence.ts';

/** Inputs that Sobol indices can be computed for: each takes two dimensions of the sequence. */
export const maxSaltelliInputs = Math.floor(maxSobolDimensions / 2);

/** The runs from which Sobol indices of independent inputs follow. */
export interface SaltelliDesign {
  /** 1 to `maxSaltelliInputs`, without correlations: the indices are defined for independent inputs. */
  readonly inputs: readonly UncertainNumber[];
  /** Number of blocks of runs; a power of two is best, and 1024 or more for indices to a few hundredths. */
  readonly baseCount: number;
  /** Whole, 0 to 2⁵³ - 1. */
  readonly seed: number;
}

/**
 * Number of runs of a design: for each block one of all inputs at first values, one at second values, and for each input one of
 * first values with this input at its second value.
 */
export const saltelliRowCount = (inputCount: number, baseCount: number): number =>
  baseCount * (inputCount + 2);

/**
 * Draws rows of a design for Sobol indices. A block of rows is A, B, and the AB of each input in their order; a row is the same in
 * whatever parts the design is drawn.
 *
 * Source: A. Saltelli et al., Variance based sensitivity analysis of model output, Computer Physics Communications 181 (2010) 259-270,
 * radial design of its table 2 (matrices A, B and A with column i of B), from a scrambled Sobol sequence of twice the dimensions.
 *
 * @param design - its inputs without correlations
 * @param rows - of the design. Default: all, `saltelliRowCount`
 * @returns row by row, in the units of the inputs
 * @throws ModelError for impossible distributions, sizes and seeds, and too many inputs
 */
export function drawSaltelliSample(design: SaltelliDesign, rows?: RowRange): Float64Array {
  const to = saltelliRowCount(design.inputs.length, design.baseCount);
  return saltelliDrawer(design)(rows ?? { from: 0, to });
}

/**
 * `drawSaltelliSample` for many parts of one design: what all rows share is checked and prepared once.
 *
 * @throws ModelError as `drawSaltelliSample`
 */
export function saltelliDrawer({ inputs, baseCount, seed }: SaltelliDesign): RowDrawer {
  const issues = inputProblems(inputs);
  if (issues.length > 0) throw sampleImpossible(issues);
  requireInputCount(inputs.length);
  const perBlock = inputs.length + 2;
  const baseOf = sobolDrawer(baseCount, 2 * inputs.length, seed);
  const toValues = valueMaker(inputs);
  return ({ from, to }) => {
    const points = new Float64Array(
      requireSize(baseCount * perBlock, inputs.length, { from, to }) * inputs.length,
    );
    const firstBlock = Math.floor(from / perBlock);
    const base = baseOf({ from: firstBlock, to: Math.ceil(to / perBlock) });
    for (let row = from; row < to; row += 1) {
      const block = Math.floor(row / perBlock);
      const start = (block - firstBlock) * 2 * inputs.length;
      fillRow(points.subarray((row - from) * inputs.length, (row - from + 1) * inputs.length), {
        base: base.subarray(start, start + 2 * inputs.length),
        place: row - block * perBlock,
      });
    }
    toValues(points);
    return points;
  };
}

function requireInputCount(count: number): void {
  if (count <= maxSaltelliInputs) return;
  const most = String(maxSaltelliInputs);
  const message = `are ${String(count)}; Sobol indices can be computed for at most ${most}. Leave out those that matter least (rank regression tells).`;
  throw sampleImpossible([{ path: 'inputs', rule: `at most ${most}`, message }]);
}

/** One row of a block: place 0 is A, 1 is B, 2 + i is A with the value of B for input i. */
function fillRow(row: Float64Array, { base, place }: { base: Float64Array; place: number }): void {
  const inputCount = row.length;
  for (let input = 0; input < inputCount; input += 1) {
    const isSecond = place === 1 || place === input + 2;
    row[input] = base[isSecond ? inputCount + input : input] ?? NaN;
  }
}
