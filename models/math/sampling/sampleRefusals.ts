import { ModelError, type InputIssue } from '../../problems/ModelError.ts';

/** Consecutive rows of a sample, so that machines divide it: `from` is the first, `to` the one after the last. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** Draws rows of one sample: row by row, in an array of its own. */
export type RowDrawer = (rows: RowRange) => Float64Array;

/** Rows of a sample: 32 bits. */
const MAX_COUNT = 2 ** 32;
/** Numbers in one array: 2 GiB. */
const MAX_NUMBERS = 2 ** 28;

/**
 * The error of a sample that cannot be drawn.
 *
 * @param issues - at least one
 */
export function sampleImpossible(issues: readonly InputIssue[]): ModelError {
  const [first] = issues;
  const text = first === undefined ? 'The sample cannot be drawn.' : `${first.path} ${first.message}`;
  return new ModelError('sample-impossible', text, issues);
}

const refuse = (path: string, rule: string, message: string): ModelError =>
  sampleImpossible([{ path, rule, message }]);

/** @throws ModelError for a seed that is no whole number of 0 to 2⁵³ - 1 */
export function requireSeed(seed: number): void {
  if (Number.isSafeInteger(seed) && seed >= 0) return;
  throw refuse(
    'seed',
    'whole, 0 to 2^53 - 1',
    `must be a whole number from 0 to 2^53 - 1; given: ${String(seed)}.`,
  );
}

/**
 * Checks the size of a sample and of the rows that are asked for.
 *
 * @param count - rows of the whole sample
 * @param dimensionCount - numbers in a row
 * @param rows - of the sample
 * @returns how many rows are asked for
 * @throws ModelError with the given value and what is allowed
 */
export function requireSize(count: number, dimensionCount: number, { from, to }: RowRange): number {
  if (!Number.isInteger(count) || count < 1 || count > MAX_COUNT) {
    throw refuse(
      'count',
      'whole, 1 to 2^32',
      `must be a whole number from 1 to 2^32; given: ${String(count)}.`,
    );
  }
  if (!Number.isInteger(dimensionCount) || dimensionCount < 1) {
    const message = `must be a whole number of at least 1; given: ${String(dimensionCount)}.`;
    throw refuse('dimensionCount', 'whole, at least 1', message);
  }
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to < from || to > count) {
    const message = `must be whole and within the ${String(count)} rows of the sample; given: ${String(from)} to ${String(to)}.`;
    throw refuse('rows', 'rows of the sample', message);
  }
  const numbers = (to - from) * dimensionCount;
  if (numbers > MAX_NUMBERS) {
    const message = `have ${String(numbers)} numbers; at most ${String(MAX_NUMBERS)} at a time. Divide the rows.`;
    throw refuse('rows', `at most ${String(MAX_NUMBERS)} numbers`, message);
  }
  return to - from;
}
