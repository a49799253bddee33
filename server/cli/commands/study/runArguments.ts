import { availableParallelism } from 'node:os';
import type { Shard } from '../../../../models/study/rows/shards.ts';
import { decimalOf } from '../../../results/decimalOf.ts';
import { usageError } from '../../usageError.ts';

const MAX_THREADS = 256;

/** Below this number of rows, threads that are to be started first take longer than they save. */
const ROWS_FOR_THREADS = 256;

/**
 * The number of threads.
 *
 * @param text - of `--threads`; default: as many as the machine runs at a time, and one for a few rows
 * @param rowCount - that they compute
 * @throws ModelError `usage`
 */
export function threadsOf(text: string | undefined, rowCount: number): number {
  if (text === undefined) return rowCount < ROWS_FOR_THREADS ? 1 : availableParallelism();
  const count = decimalOf(text);
  if (!Number.isInteger(count) || count < 1 || count > MAX_THREADS) {
    throw usageError('--threads', `is a whole number from 1 to ${String(MAX_THREADS)}; given: ${text}`);
  }
  return count;
}

/**
 * The part of the study that is run.
 *
 * @param text - of `--shard`, such as 3/40; default: the whole, which is null
 * @throws ModelError `usage`
 */
export function shardOf(text: string | undefined): Shard | null {
  if (text === undefined) return null;
  const [, number = '', of = ''] = /^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  if (shard.number < 1 || shard.number > shard.of) {
    throw usageError('--shard', `is written as 3/40, from 1/40 to 40/40; given: ${text}`);
  }
  return shard.of === 1 ? null : shard;
}
