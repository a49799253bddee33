import type { Edit } from '../../models/edit/document/edit.ts';
import type { JsonObject } from '../../models/edit/document/json.ts';
import type { SyncRefusal } from './SyncState.ts';

/** Why a request has no result. */
export type ServerFailure =
  /** No answer: it may have been done all the same. */
  | { readonly kind: 'offline' }
  /** The server keeps no plans. */
  | { readonly kind: 'no-store' }
  | {
      readonly kind: 'refused';
      readonly why: SyncRefusal;
      /** A sentence for the user. */
      readonly reason: string;
      /** The same request may be accepted later, and may have been done. */
      readonly isPassing: boolean;
    }
  /** The plan has another revision than the one that the change was made from. */
  | { readonly kind: 'outdated' }
  | { readonly kind: 'plan-exists' }
  | { readonly kind: 'revision-unknown' };

/** A plan on the server at one revision. */
export interface ServerPlan {
  readonly revision: number;
  readonly document: JsonObject;
}

/** A change that the server has accepted. */
export interface ServerChange {
  readonly revision: number;
  readonly who: string;
  readonly at_ms: number;
  readonly label: string;
  readonly edits: readonly Edit[];
}

/** The plan on the server, with what was changed since the revision of the link; without changes if they are not known. */
export interface Theirs extends ServerPlan {
  readonly changes: readonly ServerChange[];
  /** It was not made from the revision of the link. */
  readonly hasOtherHistory: boolean;
}

/** A change to be made from a revision. */
export interface SentChange {
  readonly revision: number;
  readonly key: string;
  readonly label: string;
  readonly edits: readonly Edit[];
}

/** What the browser asks of the server about a plan. It never rejects. */
export interface PlanServer {
  readonly create: (planId: string, document: JsonObject) => Promise<RevisionMade | ServerFailure>;
  readonly change: (planId: string, change: SentChange) => Promise<RevisionMade | ServerFailure>;
  readonly changesSince: (
    planId: string,
    revision: number,
  ) => Promise<{ readonly kind: 'done'; readonly changes: readonly ServerChange[] } | ServerFailure>;
  /** The present revision, or a stated one. */
  readonly read: (
    planId: string,
    revision?: number,
  ) => Promise<({ readonly kind: 'done' } & ServerPlan) | ServerFailure>;
  /** Brings back a plan that was deleted. */
  readonly bringBack: (planId: string) => Promise<RevisionMade | ServerFailure>;
}

interface RevisionMade {
  readonly kind: 'done';
  readonly revision: number;
}
