import type { Edit } from '../../models/edit/document/edit.ts';
import type { JsonObject } from '../../models/edit/document/json.ts';
import type { FieldConflict } from '../../models/edit/merge/FieldConflict.ts';

/** What is on its way to the server. It is stored before it is sent, and sent again, the same, until its answer has arrived. */
export type InFlight =
  | { readonly kind: 'create'; readonly document: JsonObject; readonly head: number }
  | {
      readonly kind: 'change';
      /** The server makes one revision for it, however often it is sent. */
      readonly key: string;
      readonly label: string;
      readonly edits: readonly Edit[];
      /** Number of the last journal entry that it contains. */
      readonly head: number;
    };

/** How a plan of this browser is tied to the one on the server, which has the same id. A plan without a link is in this browser only. */
export interface PlanLink {
  readonly planId: string;
  /** Counts the changes of this record: who changes it states the number that was read. */
  readonly version: number;
  /** The last revision of the server that is known here; 0 while the server does not have the plan. */
  readonly revision: number;
  /** The plan on the server at that revision. */
  readonly document: JsonObject;
  /**
   * What merges start from: `document`, but with the value before both changes where a conflict is open. Null: `document`, and the
   * plan here was the same after the entry of `head`.
   */
  readonly ancestor: JsonObject | null;
  /** Number of the last journal entry that the server has. */
  readonly head: number;
  /** Number of the last journal entry that was merged with the plan on the server. */
  readonly merged: number;
  readonly inFlight: InFlight | null;
  readonly conflicts: readonly LinkConflict[];
}

/** A conflict with who made the change on the server, empty if it is not known, and when. */
export interface LinkConflict extends FieldConflict {
  readonly who: string;
  /** Milliseconds since 1970, by the clock of the server; without a meaning where `who` is empty. */
  readonly at_ms: number;
  /** True where the value before both changes is not known, as the server has another history of the plan; then `base` is no such value. */
  readonly isBaseUnknown?: true;
}

/** The link of a plan that the server is to get. */
export const newLink = (planId: string): PlanLink => ({
  planId,
  version: 0,
  revision: 0,
  document: {},
  ancestor: null,
  head: 0,
  merged: 0,
  inFlight: null,
  conflicts: [],
});
