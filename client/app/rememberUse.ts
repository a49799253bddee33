import { rememberOpening } from '../library/planLibrary.ts';
import { compactPlan } from '../library/planRevisions.ts';

/** A journal of this length may be merged. */
const LONG_JOURNAL = 600;

/**
 * Stores that a plan was opened, and merges the oldest entries of a long journal. If the store fails, nothing is lost:
 * saving tells it.
 *
 * @param planId - a plan of the library
 * @param entryCount - of its journal
 */
export function rememberUse(planId: string, entryCount: number): void {
  rememberOpening(planId).catch(() => undefined);
  if (entryCount >= LONG_JOURNAL) compactPlan(planId).catch(() => undefined);
}
