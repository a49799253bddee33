import type { CallOutcome } from '../../../worker/calls.ts';
import { startPoolWorker, type PoolWorker } from '../../../state/poolWorker.ts';

/** A study with its plan, as the workers open it. */
export interface PoolStudy {
  /** The same for the same study of the same plan. */
  readonly key: string;
  readonly document: unknown;
}

/** A worker with the key of the study that it has open. */
interface Member {
  readonly worker: PoolWorker;
  key: string;
}

/** More workers than this make a laptop too busy for other work. */
const MAX_WORKERS = 4;

let members: Member[] = [];

/** How many workers compute a study: one core is left to the page. */
export function workerCount(): number {
  return Math.max(1, Math.min(MAX_WORKERS, navigator.hardwareConcurrency - 1));
}

/**
 * A worker of the pool with a study open.
 *
 * @param place - from 0 to less than the number of workers
 * @returns the worker, or why it cannot open the study
 */
export async function workerWith(
  place: number,
  { key, document }: PoolStudy,
): Promise<PoolWorker | Exclude<CallOutcome<'openStudy'>, { readonly isDone: true }>> {
  const member = members[place] ?? { worker: startPoolWorker('plenum-study'), key: '' };
  members[place] = member;
  if (member.key === key) return member.worker;
  const outcome = await member.worker.call('openStudy', { key, document });
  if (!outcome.isDone) return outcome;
  member.key = key;
  return member.worker;
}

/**
 * Ends workers, and what they compute.
 *
 * @param keptCount - workers that stay
 */
export function endWorkers(keptCount = 0): void {
  for (const { worker } of members.slice(keptCount)) worker.end();
  members = members.slice(0, keptCount);
}
