import type { JournalEntry } from '../../models/edit/journal/JournalEntry.ts';
import {
  addChange,
  workingCopyOf,
  type StoredPlan,
  type WorkingCopy,
} from '../../models/edit/journal/workingCopy.ts';
import type { PlanHolder } from '../library/storePending.ts';
import { newEntryId, visit } from '../library/visit.ts';
import { ownSteps } from './ownSteps.ts';
import type { ReadOnlySource } from './readOnlyPlan.ts';

/** Where a document that is opened comes from. */
export type PlanOrigin =
  /** The library has it. */
  | { readonly kind: 'stored' }
  /** The library gets it now, unchanged. */
  | { readonly kind: 'file'; readonly name: string }
  /** The library gets it with its first change. */
  | { readonly kind: 'example'; readonly exampleId: string }
  | { readonly kind: 'new' }
  /** It can only be looked at: no store gets it. */
  | { readonly kind: 'read-only'; readonly source: ReadOnlySource };

/** A plan that is open in this tab, until another one is opened and all its changes are stored. */
export interface PlanSession extends PlanHolder {
  readonly origin: PlanOrigin;
  /** Whether undo of this tab concerns a step. */
  readonly isOwn: (entry: JournalEntry) => boolean;
}

/** A plan that a tab opens. */
export interface OpenedPlan {
  readonly planId: string;
  readonly plan: StoredPlan;
  readonly origin: PlanOrigin;
}

/**
 * Opens a plan.
 *
 * @param opened - the plan
 * @param onCopy - is called when the copy was changed, also by what the store had of other tabs
 */
export function planSession(
  { planId, plan, origin }: OpenedPlan,
  onCopy: (session: PlanSession) => void,
): PlanSession {
  let copy = firstCopy(plan, origin);
  const isOwn = ownSteps(planId, plan.head);
  const session: PlanSession = {
    planId,
    origin,
    isOwn,
    get copy() {
      return copy;
    },
    set copy(next) {
      copy = next;
      onCopy(session);
    },
  };
  return session;
}

/** A file becomes a plan of the library with an entry that changes nothing, and that undo does not take back. */
function firstCopy(plan: StoredPlan, origin: PlanOrigin): WorkingCopy {
  const copy = workingCopyOf(plan);
  if (origin.kind !== 'file') return copy;
  const id = newEntryId();
  const label = `open ${origin.name}`;
  return addChange(copy, { id, stepId: id, visit, at_ms: Date.now(), kind: 'merged', label, edits: [] });
}
