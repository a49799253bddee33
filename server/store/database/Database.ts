import type { Generated, Kysely, Selectable, Transaction } from 'kysely';

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
  /** The whole document, at some revisions, which readRevisions finds. */
  snapshot: string | null;
  /** Idempotency key of the request that made it. */
  change_key: string | null;
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

export interface TokenTable {
  id: string;
  name: string;
  role: string;
  hash: string;
  created_at_ms: number;
  created_by: string;
  last_used_at_ms: number | null;
  revoked_at_ms: number | null;
}

interface SessionTable {
  hash: string;
  name: string;
  role: string;
  via: string;
  token_id: string | null;
  started_at_ms: number;
  ends_at_ms: number;
}

export interface ShareTable {
  id: string;
  plan_id: string;
  name: string;
  hash: string;
  created_at_ms: number;
  created_by: string;
  ends_at_ms: number;
  revoked_at_ms: number | null;
}

interface AuditTable {
  number: Generated<number>;
  at_ms: number;
  who: string;
  role: string;
  via: string;
  action: string;
  subject: string;
  request_id: string;
}

interface StudyTable {
  id: string;
  name: string;
  plan_id: string | null;
  submitted_by: string | null;
  hash: string;
  /** What computes its rows: the version of Plenum and of its tables. Rows of several do not mix. */
  engine: string;
  /** The study document as JSON. */
  document: string;
  /** What its rows are, as JSON, as the engine has it. */
  outline: string;
  state: string;
  row_count: number;
  /** Rows that a search may compute; null if all rows are computed. */
  search_limit: number | null;
  /** How a search ended, as JSON; null before. */
  search_outcome: string | null;
  /** Rows of each chunk but the last. */
  chunk_rows: number;
  chunk_count: number;
  done_row_count: number;
  done_chunk_count: number;
  failed_chunk_count: number;
  created_at_ms: number;
  started_at_ms: number | null;
  finished_at_ms: number | null;
}

interface StudyChunkTable {
  study_id: string;
  /** From 0, in the order of the rows. */
  number: number;
  row_from: number;
  /** The row after the last one. */
  row_to: number;
  state: string;
  /** The job of the queue that stands for it; an older one is void. */
  ticket: string;
  /** How often it failed, and how often the process that computed it ended. */
  try_count: number;
  loss_count: number;
  /** The process that computes it, and until when it is taken to be alive. */
  worker: string | null;
  lease_ends_at_ms: number | null;
  /** Of its last failure. */
  message: string;
  done_at_ms: number | null;
  /** Its rows. */
  result: Uint8Array | null;
}

/** A request that is computed as a job. */
export interface RequestJobTable {
  id: string;
  /** Rises with each job. */
  number: Generated<number>;
  operation_id: string;
  /** Operation and texts of the request, as JSON. */
  request: string;
  /** Of the request; null without one, and once the job has ended. */
  body: Uint8Array | null;
  /** Further headers of its answer, as JSON. */
  answer_headers: string;
  who: string;
  state: string;
  created_at_ms: number;
  started_at_ms: number | null;
  ended_at_ms: number | null;
  estimated_s: number | null;
  attempt_count: number;
  /** The process that computes it, and until when it is taken to do so. */
  server: string | null;
  held_until_ms: number | null;
  /** Of the request, then of the result. */
  size_bytes: number;
  status: number | null;
  /** What it has ended with, as JSON, without the bytes of an answer. */
  result: string | null;
  answer: Uint8Array | null;
}

/** The tables of the store. */
export interface StoreTables {
  plan: PlanTable;
  revision: RevisionTable;
  idempotency_key: IdempotencyKeyTable;
  stored_file: StoredFileTable;
  person_token: TokenTable;
  person_session: SessionTable;
  plan_share: ShareTable;
  used_once: { hash: string; ends_at_ms: number };
  server_secret: { name: string; secret: string };
  audit_entry: AuditTable;
  study: StudyTable;
  study_chunk: StudyChunkTable;
  request_job: RequestJobTable;
}

export type Database = Kysely<StoreTables>;
/** A database, or a transaction in it. */
export type Queries = Kysely<StoreTables> | Transaction<StoreTables>;
export type PlanRow = Selectable<PlanTable>;
export type RevisionRow = Selectable<RevisionTable>;
export type StudyRow = Selectable<StudyTable>;
