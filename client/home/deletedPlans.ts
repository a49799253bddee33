import { listDeletedPlans } from '../library/planListing.ts';
import { UNTITLED } from '../library/records.ts';
import { storeFailureOf } from '../library/storeFailure.ts';
import { failureText } from '../sync/requestServer.ts';
import { listServerPlans } from '../sync/serverPlans.ts';
import { personOf } from './mergePlans.ts';

/** A deleted plan that can be restored. */
export interface DeletedEntry {
  readonly id: string;
  readonly name: string;
  readonly deletedAt_ms: number;
  /** Empty if it is not known. */
  readonly deletedBy: string;
  readonly isOnServer: boolean;
  readonly isInBrowser: boolean;
}

interface DeletedReading {
  readonly entries: readonly DeletedEntry[];
  /** Position of the following ones on the server; null at the end. */
  readonly next: string | null;
  /** Why there may be more; null if all were read. */
  readonly problem: string | null;
}

const PAGE = 50;
const DAY_ms = 24 * 3_600_000;
const KEPT_DAYS = 30;

/**
 * The deleted plans of the server and of this browser.
 *
 * @param after - position of a further page of the server; undefined for the first one, with the plans of this browser
 */
export async function readDeletedPlans(after?: string): Promise<DeletedReading> {
  const answer = await listServerPlans({ search: '', sort: 'changed', limit: PAGE, after, isDeleted: true });
  const ofServer = (answer.kind === 'done' ? answer.value.plans : []).map((plan): DeletedEntry => ({
    id: plan.id,
    name: plan.name.trim() === '' ? UNTITLED : plan.name,
    deletedAt_ms: plan.deletedAt_ms ?? plan.changedAt_ms,
    deletedBy: personOf(plan),
    isOnServer: true,
    isInBrowser: false,
  }));
  const { own, problem } = after === undefined ? await ownDeleted() : { own: [], problem: null };
  const reason = answer.kind === 'done' || answer.kind === 'no-store' ? null : failureText(answer);
  return {
    entries: mergeDeleted(ofServer, own),
    next: answer.kind === 'done' ? answer.value.next : (after ?? null),
    problem: problem ?? (reason === null ? null : `${reason} Deleted plans of this browser are listed.`),
  };
}

async function ownDeleted(): Promise<{ own: readonly DeletedEntry[]; problem: string | null }> {
  try {
    const plans = await listDeletedPlans();
    const own = plans.map((plan) => ({ ...plan, deletedBy: '', isOnServer: false, isInBrowser: true }));
    return { own, problem: null };
  } catch (error) {
    return { own: [], problem: storeFailureOf(error).message };
  }
}

/**
 * Two lists as one, the last deleted first. A plan of both is restored on both sides.
 *
 * @param known - whose entries state who has deleted a plan
 */
export function mergeDeleted(
  known: readonly DeletedEntry[],
  more: readonly DeletedEntry[],
): readonly DeletedEntry[] {
  const byId = new Map(known.map((entry) => [entry.id, entry]));
  for (const entry of more) {
    const same = byId.get(entry.id);
    byId.set(entry.id, same === undefined ? entry : bothOf(same, entry));
  }
  return [...byId.values()].sort((one, other) => other.deletedAt_ms - one.deletedAt_ms);
}

const bothOf = (one: DeletedEntry, other: DeletedEntry): DeletedEntry => ({
  ...(one.isOnServer ? one : other),
  isOnServer: one.isOnServer || other.isOnServer,
  isInBrowser: one.isInBrowser || other.isInBrowser,
});

/**
 * Whole days until a deleted plan cannot be restored any more.
 *
 * @param deletedAt_ms - milliseconds since 1970
 * @param now_ms - the same clock
 */
export function daysLeft(deletedAt_ms: number, now_ms: number): number {
  return Math.max(0, Math.ceil(KEPT_DAYS - (now_ms - deletedAt_ms) / DAY_ms));
}
