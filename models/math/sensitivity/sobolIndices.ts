import { sampleImpossible } from '../sampling/sampleRefusals.ts';
import { sum } from '../sum.ts';
import { indexTerms, sumOfTerms } from './blockTerms.ts';
import { bootstrapRanges, type BootstrapOptions, type EstimateRange } from './bootstrapRanges.ts';

/** Shares of the variance of a figure that an input explains; sampling errors may make them a little less than 0 or more than 1. */
export interface SobolIndex {
  /** First-order index: explained by the input alone. */
  readonly first: number;
  readonly firstRange: EstimateRange;
  /** Total index: explained by the input alone and together with others. About 0: the input does not matter. */
  readonly total: number;
  readonly totalRange: EstimateRange;
}

/** Blocks of runs that were used, and those dropped because one of their runs has no figure. */
interface UsedBlocks {
  readonly blockCount: number;
  readonly droppedBlockCount: number;
}

/** The indices of all inputs; or why there are none. */
export type SobolIndices =
  | (UsedBlocks & {
      readonly kind: 'indices';
      /** In the order of the inputs. */
      readonly inputs: readonly SobolIndex[];
      /** Of the figure, over the runs of A and B. */
      readonly mean: number;
      readonly standardDeviation: number;
    })
  | (UsedBlocks & {
      readonly kind: 'none';
      readonly reason: 'constant' | 'too-few-runs';
      /** The reason in words. */
      readonly message: string;
    });

/** Below this number of blocks, ranges of resampled blocks tell nothing. */
const MIN_BLOCKS = 32;
/** Values that differ by less than this part of the largest are rounding, not variance. */
const ROUNDING = 1e-12;

/**
 * First-order and total Sobol indices of a figure, with their bootstrap ranges. A block with a run without a figure is dropped whole, as
 * its runs are compared with each other; the indices then describe only the part of the inputs for which the model has a figure.
 *
 * Source: first order by A. Saltelli et al., Computer Physics Communications 181 (2010) 259-270, table 2 (b), total by M. J. W. Jansen,
 * Computer Physics Communications 117 (1999) 35-43, both about the mean of the figure; ranges by `bootstrapRanges`.
 *
 * @param outputs - the figure of each row of a Saltelli design (`drawSaltelliSample`), in the order of the rows; NaN where there is none
 * @param inputCount - of the design
 * @throws ModelError if the rows are not whole blocks of such a design
 */
export function sobolIndices(
  outputs: ArrayLike<number>,
  inputCount: number,
  options: BootstrapOptions,
): SobolIndices {
  const perBlock = inputCount + 2;
  requireBlocks(outputs, inputCount);
  const complete = completeBlocks(outputs, perBlock);
  const used = {
    blockCount: complete.length / perBlock,
    droppedBlockCount: (outputs.length - complete.length) / perBlock,
  };
  if (used.blockCount < MIN_BLOCKS) {
    const message = `Only ${String(used.blockCount)} of ${String(outputs.length / perBlock)} blocks of runs have a figure in every run; at least ${String(MIN_BLOCKS)} are required.`;
    return { kind: 'none', reason: 'too-few-runs', message, ...used };
  }
  const bases = complete.filter((_, row) => row % perBlock < 2);
  const mean = sum(bases) / bases.length;
  if (isConstant(bases)) {
    const message = `The figure is ${String(mean)} in all runs that are drawn from the inputs; it has no variance to explain.`;
    return { kind: 'none', reason: 'constant', message, ...used };
  }
  const terms = indexTerms(complete, perBlock, mean);
  const variance = varianceOf(sumOfTerms(terms));
  const indices = indicesOf(sumOfTerms(terms), inputCount);
  const ranges = bootstrapRanges(terms, (sums) => indicesOf(sums, inputCount), options);
  const inputs = Array.from({ length: inputCount }, (_, input) => ({
    first: indices[input] ?? NaN,
    firstRange: ranges[input] ?? null,
    total: indices[inputCount + input] ?? NaN,
    totalRange: ranges[inputCount + input] ?? null,
  }));
  return { kind: 'indices', ...used, mean, standardDeviation: Math.sqrt(variance), inputs };
}

function requireBlocks(outputs: ArrayLike<number>, inputCount: number): void {
  const perBlock = inputCount + 2;
  if (Number.isInteger(inputCount) && inputCount >= 1 && outputs.length % perBlock === 0) return;
  const message = `must be whole blocks of ${String(perBlock)} for ${String(inputCount)} inputs; given: ${String(outputs.length)} rows.`;
  throw sampleImpossible([{ path: 'outputs', rule: 'whole blocks of inputs + 2', message }]);
}

/** The blocks in which each run has a figure, one after the other. */
function completeBlocks(outputs: ArrayLike<number>, perBlock: number): Float64Array {
  const complete = new Float64Array(outputs.length);
  let length = 0;
  for (let start = 0; start < outputs.length; start += perBlock) {
    let isComplete = true;
    for (let place = 0; place < perBlock; place += 1) {
      const output = outputs[start + place] ?? NaN;
      isComplete &&= Number.isFinite(output);
      complete[length + place] = output;
    }
    if (isComplete) length += perBlock;
  }
  return complete.slice(0, length);
}

function isConstant(outputs: Float64Array): boolean {
  let least = Infinity;
  let most = -Infinity;
  for (const output of outputs) {
    if (output < least) least = output;
    if (output > most) most = output;
  }
  return most - least <= ROUNDING * Math.max(Math.abs(least), Math.abs(most));
}

/** Variance of the runs of A and B. */
function varianceOf(sums: Float64Array): number {
  const count = 2 * (sums[0] ?? 0);
  return (sums[2] ?? 0) / count - ((sums[1] ?? 0) / count) ** 2;
}

/** The first-order indices of all inputs, then the total ones. */
function indicesOf(sums: Float64Array, inputCount: number): Float64Array {
  const scale = varianceOf(sums) * (sums[0] ?? 0);
  return sums.slice(3, 3 + 2 * inputCount).map((product) => product / scale);
}
