import type { StudyDocument } from '../../models/study/document/studySchema.ts';
import type { StudyRows } from '../../models/study/rows/StudyRows.ts';

/**
 * What becomes of a study. `waiting`: no chunk was begun; `failed`: it has ended, and at least one chunk has failed, whose rows are missing;
 * `cancelled`: it was ended, and what was computed is kept.
 */
export type StudyState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

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

/** A study in the queue of the server, without its document and its rows. */
export interface StudyRecord {
  readonly id: string;
  readonly name: string;
  /** Stored plan that it was begun from; null without one. */
  readonly planId: string | null;
  /** Who began it; null where nobody signs in. */
  readonly by: string | null;
  /** Of the document, the catalogue and the version of Plenum: 64 hexadecimal digits. Equal hashes have equal rows. */
  readonly hash: string;
  readonly state: StudyState;
  readonly rowCount: number;
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

/** Studies that are computed by the queue of the server. An unknown id throws `study-unknown`; all throw what the store throws. */
export interface StudyJobs {
  /**
   * Checks a study, divides it into chunks and puts them into the queue: all of them, or nothing.
   *
   * @param document - as `readStudy` returns it
   * @throws ModelError `study-invalid`, `study-queue-off` where nothing would compute it, `study-results-too-large`
   */
  submit(
    document: StudyDocument,
    origin: { readonly by: string | null; readonly planId: string | null },
  ): Promise<StudyRecord>;
  /** The last submitted first; those of a plan, or all. */
  list(range?: { readonly planId?: string | undefined }): Promise<readonly StudyRecord[]>;
  study(id: string): Promise<StudyRecord>;
  document(id: string): Promise<StudyDocument>;
  /** Ends a study: waiting chunks at once, running ones soon. One that has ended stays as it is. */
  cancel(id: string): Promise<StudyRecord>;
  /** Puts failed and cancelled chunks into the queue again; nothing that is done is computed twice. */
  retry(id: string): Promise<StudyRecord>;
  /** Removes a study with its rows; cancels it before. */
  remove(id: string): Promise<void>;
  /**
   * The rows of finished chunks in row order, chunk by chunk; also while the study runs. Rows of other chunks are left out, so that the
   * `from` of a part may be beyond the end of the part before.
   */
  rows(id: string): AsyncIterable<StudyRows>;
  /**
   * Calls back with the present record, and after each change of it, also by other processes, at most a few times a second; the last
   * call has the state in which it ended. Not called any more once the study is removed.
   *
   * @returns how to stop
   */
  watch(id: string, listener: (record: StudyRecord) => void): () => void;
  /** Stops taking chunks, and gives back those that run. */
  stop(): Promise<void>;
}
