import type { PeopleStore } from '../people/PeopleStore.ts';
import type { Edit } from '../../models/edit/document/edit.ts';
import type { RequestJobStore } from './requests/StoredRequest.ts';
import type { StudyStore } from './studies/StudyStore.ts';
import type { JsonObject } from '../../models/edit/document/json.ts';

/** A plan at one revision, as the store has it. */
export interface KeptPlan {
  readonly id: string;
  /** Name in the document; empty where it has none. */
  readonly name: string;
  /** Number of this revision, from 1. */
  readonly revision: number;
  readonly document: JsonObject;
  /** Times in milliseconds since 1970. */
  readonly createdAt_ms: number;
  readonly changedAt_ms: number;
  /** Who made this revision. */
  readonly changedBy: string;
}

/** A plan in a list. */
export type PlanEntry = Omit<KeptPlan, 'document'> & {
  /** When it was deleted; null for a plan that is not. It can be restored for 30 days. */
  readonly deletedAt_ms: number | null;
};

/** One accepted change of a plan: what a revision adds to the one before it. */
export interface RevisionEntry {
  readonly number: number;
  readonly at_ms: number;
  readonly who: string;
  /** What it changes, as in "change PUE"; for a whole document, what differs in words. */
  readonly label: string;
  /** Number of edits. */
  readonly editCount: number;
}

/** A change that a caller wants, made from a revision that it has read. */
export interface WantedChange {
  readonly who: string;
  readonly label: string;
  /** The edits, or the whole new document, from which the store derives them. */
  readonly change: { readonly edits: readonly Edit[] } | { readonly document: JsonObject };
  /** Refused with `revision-outdated` and the present revision if the plan has another one. */
  readonly ifRevision: number;
  /**
   * The same change of a plan again with the same key answers the revision that the first one made, whatever happened since; with
   * other edits it throws `idempotency-key-reused`.
   */
  readonly idempotencyKey?: string;
}

export interface ListRequest {
  /** Words that all occur in the name or the description; empty: all plans. */
  readonly words: string;
  readonly sort: 'changed' | 'created' | 'name';
  readonly isDescending: boolean;
  readonly limit: number;
  /** Where the page before ended, as `next` of its answer; undefined for the first one. */
  readonly after: string | undefined;
  readonly deleted: boolean;
}

export interface ListPage {
  readonly plans: readonly PlanEntry[];
  /** Position to go on from; null at the end. */
  readonly next: string | null;
}

/** Plans with all their revisions. Unknown ids throw `plan-unknown`, unknown revisions `revision-unknown`. */
export interface PlanStore {
  /**
   * @param idempotencyKey - the second call of one person with the same key and document answers the plan of the first; with
   *   another document it throws `idempotency-key-reused`
   * @param id - of the new plan; throws `plan-exists` if there is one, also a deleted one. Default: a new id
   */
  create(wanted: {
    document: JsonObject;
    who: string;
    idempotencyKey?: string;
    id?: string;
  }): Promise<KeptPlan>;
  read(id: string): Promise<KeptPlan>;
  change(id: string, wanted: WantedChange): Promise<KeptPlan>;
  /** Deletes a plan; it is kept for 30 days. */
  remove(id: string, wanted: { who: string; ifRevision: number }): Promise<void>;
  /** Brings back a deleted plan; throws `plan-unknown` if it is gone. */
  bringBack(id: string, who: string): Promise<KeptPlan>;
  list(request: ListRequest): Promise<ListPage>;
  /** The newest first, from below `before`. */
  revisions(id: string, range: { before?: number; limit: number }): Promise<readonly RevisionEntry[]>;
  /** The plan as it was after a revision. */
  readRevision(id: string, number: number): Promise<KeptPlan>;
  /** The edits from one revision to a later one, with who and when. */
  editsSince(
    id: string,
    number: number,
  ): Promise<readonly (RevisionEntry & { readonly edits: readonly Edit[] })[]>;
  /** Calls back after each accepted change of any plan, also of other processes on the same PostgreSQL; answers how to stop. */
  watch(onChange: (change: { readonly id: string; readonly revision: number }) => void): () => void;
}

/** A file beside plans: weather, a tariff record, an image or a drawing. The same bytes are kept once. */
export interface KeptFile {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
  readonly kind: 'weather' | 'tariff' | 'image' | 'drawing';
  readonly name: string;
  readonly mediaType: string;
  readonly size_bytes: number;
  readonly addedAt_ms: number;
  readonly addedBy: string;
}

/** Which files are listed. */
export interface FileRange {
  readonly kind?: KeptFile['kind'] | undefined;
  readonly limit: number;
  /** Hash of the last file of the page before. */
  readonly after?: string | undefined;
}

export interface FileStore {
  /** Keeps a file; the same bytes again answer the file that is kept. Throws `files-full`. */
  add(file: Omit<KeptFile, 'hash' | 'size_bytes' | 'addedAt_ms'>, bytes: Uint8Array): Promise<KeptFile>;
  /** Throws `file-unknown`. */
  read(hash: string): Promise<{ readonly file: KeptFile; readonly bytes: Uint8Array }>;
  /** The last added first. */
  list(range: FileRange): Promise<readonly KeptFile[]>;
  /** Throws `file-unknown`, or `file-in-use` if a plan refers to it, also one that was deleted and can be restored. */
  remove(hash: string): Promise<void>;
}

/** When a revision was made, by whom, and what it changed. */
export type RevisionNote = Omit<RevisionEntry, 'number' | 'editCount'>;

/** A plan that comes from elsewhere, whole, with the files that it refers to. */
export interface ImportedPlan {
  readonly first: RevisionNote & { readonly document: JsonObject };
  /** After the first one, each with its edits from the one before. */
  readonly changes: readonly (RevisionNote & { readonly edits: readonly Edit[] })[];
  readonly files: readonly {
    readonly file: Omit<KeptFile, 'size_bytes' | 'addedAt_ms'>;
    readonly bytes: Uint8Array;
  }[];
}

/** All that the server keeps, in PGlite or PostgreSQL. */
export interface Store {
  readonly plans: PlanStore;
  readonly files: FileStore;
  /** Stores a plan that comes from elsewhere under a new id, with all of its files, or nothing of it. Throws `files-full`. */
  importPlan(imported: ImportedPlan): Promise<KeptPlan>;
  readonly people: PeopleStore;
  readonly requestJobs: RequestJobStore;
  /**
   * Studies with their chunks.
   *
   * @param engine - version of Plenum and of its tables: chunks of another one are left to its workers
   */
  studies(engine: string): StudyStore;
  /**
   * Writes a backup of everything, as it is at one moment. PGlite answers nothing else while it is written.
   *
   * @param file - where to write; an existing file is replaced
   * @throws ModelError `file-unwritable`
   */
  backup(file: string): Promise<void>;
  /** Throws if the database does not answer; for readiness. */
  check(): Promise<void>;
  /** Ends after what is being written. */
  close(): Promise<void>;
}
