import type { Insertable, Kysely, Selectable, Transaction } from 'kysely';

/** A plan at its present revision. Texts of documents are JSON; the order of their keys is part of a plan. */
interface PlanTable {
  id: string;
  revision: number;
  document: string;
  /** As in the document, without what a database cannot store. */
  name: string;
  /** What plans are sorted by: the beginning of the name, folded. */
  name_key: string;
  /** Name and description, folded, which words are searched in. */
  search_text: string;
  created_at_ms: number;
  changed_at_ms: number;
  changed_by: string;
  deleted_at_ms: number | null;
}

interface RevisionTable {
  plan_id: string;
  number: number;
  at_ms: number;
  who: string;
  label: string;
  edit_count: number;
  /** Edits from the revision before it, and those back to it, as JSON. */
  edits: string;
  inverse: string;
  /** The whole document, every so many revisions. */
  snapshot: string | null;
}

interface IdempotencyKeyTable {
  who: string;
  key: string;
  plan_id: string;
  /** SHA-256 of the document that was sent with it. */
  document_hash: string;
  at_ms: number;
}

interface StoredFileTable {
  hash: string;
  kind: string;
  name: string;
  media_type: string;
  size_bytes: number;
  added_at_ms: number;
  added_by: string;
  bytes: Uint8Array;
}

/** The tables of the store. */
export interface StoreTables {
  plan: PlanTable;
  revision: RevisionTable;
  idempotency_key: IdempotencyKeyTable;
  stored_file: StoredFileTable;
}

export type Database = Kysely<StoreTables>;
/** A database, or a transaction in it. */
export type Queries = Kysely<StoreTables> | Transaction<StoreTables>;
export type PlanRow = Selectable<PlanTable>;
export type RevisionRow = Selectable<RevisionTable>;
export type NewRevision = Insertable<RevisionTable>;
