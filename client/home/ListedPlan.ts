import type { PlanCard } from '../library/PlanCard.ts';
import type { ServerPlanEntry } from '../sync/serverPlans.ts';

/** Where a plan is. */
export type PlanPlace =
  /** In this browser only. */
  | 'browser'
  /** On the server, and not opened in this browser yet. */
  | 'server'
  /** On the server, which has all changes of this browser. */
  | 'both'
  /** On the server, with changes of this browser that it does not have. */
  | 'unsent'
  /** It was on the server, which has it no more. */
  | 'removed';

/** A plan of the server, of this browser, or of both. */
export interface ListedPlan {
  readonly id: string;
  readonly name: string;
  readonly place: PlanPlace;
  /** Milliseconds since 1970; 0 if unknown. */
  readonly changedAt_ms: number;
  /** Who made the last change; empty if the server does not recognise people, and for changes of this browser. */
  readonly changedBy: string;
  /** What this browser has of it. */
  readonly local: PlanCard | null;
  /** What the server has of it; null if it is not there, is on a page of the list that is not read, or the server does not answer. */
  readonly server: ServerPlanEntry | null;
}
