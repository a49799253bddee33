import type { LinkConflict } from '../library/PlanLink.ts';

/** Why the server does not take the changes of a plan, although it answers. */
export type SyncRefusal =
  /** A sign-in is needed, or the session has ended. */
  | 'not-signed-in'
  /** Who has signed in may only read. */
  | 'read-only'
  /** The plan was deleted on the server. */
  | 'deleted'
  /** The server cannot keep it: too large, no space, its store is out of order. */
  | 'not-accepted';

/** How the plan of this browser stands to the one on the server. */
export type SyncState =
  /** It is saved in this browser only. */
  | { readonly kind: 'browser-only' }
  /** It was deleted by this browser, on the server too; it can be restored for 30 days. */
  | { readonly kind: 'in-trash' }
  /** The server has all changes. */
  | { readonly kind: 'synced'; readonly revision: number }
  | { readonly kind: 'sending' }
  /** The server does not answer: changes are saved in this browser, and sent when it does. */
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused'; readonly why: SyncRefusal; readonly reason: string }
  /** Fields were changed here and there: both values are kept until one is chosen; all other changes are exchanged. */
  | {
      readonly kind: 'conflict';
      readonly revision: number;
      readonly conflicts: readonly ServerConflict[];
    };

/** A conflict as the page shows it. */
export type ServerConflict = LinkConflict;
