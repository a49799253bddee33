/** Numbers of blocks of runs whose sums over the blocks give the indices. */
export interface BlockTerms {
  readonly blockCount: number;
  /** Numbers for each block. */
  readonly width: number;
  /** Block by block. */
  readonly values: Float64Array;
}

/**
 * The terms of each block for Sobol indices: 1, which counts the blocks; the sum and the sum of squares of A and B; then for each input
 * its product for the first-order index, B (AB - A), and after those for each input that of the total index, (AB - A)² / 2.
 *
 * @param outputs - complete blocks of A, B and the AB of each input
 * @param perBlock - inputs + 2
 * @param mean - subtracted first, so that the products lose no digits
 */
export function indexTerms(outputs: Float64Array, perBlock: number, mean: number): BlockTerms {
  const inputCount = perBlock - 2;
  const width = 3 + 2 * inputCount;
  const blockCount = outputs.length / perBlock;
  const values = new Float64Array(blockCount * width);
  for (let block = 0; block < blockCount; block += 1) {
    const from = block * perBlock;
    const to = block * width;
    const a = (outputs[from] ?? NaN) - mean;
    const b = (outputs[from + 1] ?? NaN) - mean;
    values[to] = 1;
    values[to + 1] = a + b;
    values[to + 2] = a * a + b * b;
    for (let input = 0; input < inputCount; input += 1) {
      const change = (outputs[from + 2 + input] ?? NaN) - mean - a;
      values[to + 3 + input] = b * change;
      values[to + 3 + inputCount + input] = (change * change) / 2;
    }
  }
  return { blockCount, width, values };
}

/** Sums of the terms over all blocks. */
export function sumOfTerms({ blockCount, width, values }: BlockTerms): Float64Array {
  const sums = new Float64Array(width);
  for (let block = 0; block < blockCount; block += 1) {
    for (let term = 0; term < width; term += 1) {
      sums[term] = (sums[term] ?? 0) + (values[block * width + term] ?? 0);
    }
  }
  return sums;
}
