/**
 * What becomes of a study. `waiting`: no chunk was begun; `failed`: it has ended, and at least one chunk has failed, whose rows are missing;
 * `cancelled`: it was ended, and what was computed is kept.
 */
export type StudyJobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** Rows of a study that could not be computed. */
export interface FailedChunk {
  /** From 0, in the order of the rows. */
  readonly number: number;
  /** Number of its first row, from 0. */
  readonly from: number;
  /** Number of the row after its last one. */
  readonly to: number;
  /** Why, in words. */
  readonly message: string;
}

/** How a search of designs ended. */
export interface SearchEnd {
  readonly end: 'all' | 'settled' | 'limit' | 'running';
  /** How far its result can be relied on, in words. */
  readonly statement: string;
}

/** A study in the queue of the server, without its document and its rows. */
export interface StudyRecord {
  readonly id: string;
  readonly name: string;
  /** Stored plan that it was begun from; null without one. */
  readonly planId: string | null;
  /** Who began it; null where no sign-in is required. */
  readonly by: string | null;
  /** Of the document, the catalogue and the version of Plenum: 64 hexadecimal digits. Equal hashes have equal rows. */
  readonly hash: string;
  readonly state: StudyJobState;
  /** Rows that it computes: all, or those of a search at most, until it has ended. */
  readonly rowCount: number;
  /** Of a study whose rows a search chooses; null otherwise. */
  readonly search: {
    /** Rows that it may compute. */
    readonly rowLimit: number;
    /** Null until it has ended by itself. */
    readonly outcome: SearchEnd | null;
  } | null;
  /** Rows of finished chunks. */
  readonly doneRowCount: number;
  readonly chunkCount: number;
  readonly doneChunkCount: number;
  /** Chunks that have failed as often as is tried, in row order; the first 100. */
  readonly failedChunks: readonly FailedChunk[];
  /** Milliseconds since 1970. */
  readonly createdAt_ms: number;
  /** When its first chunk was begun; null before. */
  readonly startedAt_ms: number | null;
  /** When it was done, failed or cancelled; null before. */
  readonly finishedAt_ms: number | null;
  /** Time left, from what was computed in the last minutes; null while that is not known, and after the end. */
  readonly remaining_s: number | null;
}
