import { ModelError } from '../../../models/problems/ModelError.ts';
import type { StoreTables } from '../database/Database.ts';

/**
 * A backup is lines of JSON, compressed with gzip: a header, a line for each row of each table, and a footer with the
 * counts and the SHA-256 of all lines before it. It names no kind of database, so it restores into either.
 */
export const FORMAT = 'plenum-backup';
export const FORMAT_VERSION = 1;

/** Sessions and what is used once end with the server, it makes a new secret, and jobs of requests are sent again. */
export type TableName = Exclude<
  keyof StoreTables,
  'person_session' | 'used_once' | 'server_secret' | 'request_job'
>;

/** A table of a backup, with what its rows are read in the order of. */
export interface BackupTable {
  readonly name: TableName;
  readonly keys: readonly string[];
  /** Columns that hold bytes, which are base64 in a backup. */
  readonly bytes?: readonly string[];
  /** Rows that are read and written at a time. */
  readonly rowsAtATime: number;
}

/** In the order in which they can be written. */
export const backupTables: readonly BackupTable[] = [
  { name: 'plan', keys: ['id'], rowsAtATime: 20 },
  { name: 'revision', keys: ['plan_id', 'number'], rowsAtATime: 100 },
  { name: 'idempotency_key', keys: ['who', 'key'], rowsAtATime: 500 },
  { name: 'stored_file', keys: ['hash'], bytes: ['bytes'], rowsAtATime: 1 },
  { name: 'person_token', keys: ['id'], rowsAtATime: 500 },
  { name: 'plan_share', keys: ['id'], rowsAtATime: 500 },
  { name: 'audit_entry', keys: ['number'], rowsAtATime: 500 },
  { name: 'study', keys: ['id'], rowsAtATime: 20 },
  { name: 'study_chunk', keys: ['study_id', 'number'], bytes: ['result'], rowsAtATime: 20 },
];

export interface BackupHeader {
  readonly format: typeof FORMAT;
  readonly version: number;
  /** Version of the tables: the name of the last migration. */
  readonly tables: string;
  readonly createdAt_ms: number;
}

/** A row of a table, as a backup has it. */
export interface BackupRow {
  readonly table: TableName;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Rows of each table. */
export type BackupCounts = Readonly<Record<TableName, number>>;

export interface BackupFooter {
  /** A backup of an older version does not name tables that came later. */
  readonly counts: Partial<BackupCounts>;
  readonly sha256: string;
}

/** A file that is not a backup, or not a whole one. */
export function badBackup(file: string, reason: string): ModelError {
  return new ModelError('backup-invalid', `${file}: ${reason}; nothing was restored`, [
    { path: file, rule: 'backup', message: reason },
  ]);
}

export const emptyCounts = (): Record<TableName, number> => ({
  plan: 0,
  revision: 0,
  idempotency_key: 0,
  stored_file: 0,
  person_token: 0,
  plan_share: 0,
  audit_entry: 0,
  study: 0,
  study_chunk: 0,
});
