import type { JsonObject } from '../../models/edit/document/json.ts';
import type { RowRange } from '../../models/math/sampling/sampleRefusals.ts';
import type { StudyDocument } from '../../models/study/document/studySchema.ts';
import type { StudyRows } from '../../models/study/rows/StudyRows.ts';
import type { IdentifiedOutline } from '../results/study/IdentifiedStudy.ts';
import type { StudyRecord } from '../store/studies/StudyRecord.ts';

/** Studies that are computed by the queue of the server. An unknown id throws `study-unknown`; all throw what the store throws. */
export interface StudyJobs {
  /**
   * Checks a study, divides it into chunks and puts them into the queue: all of them, or nothing.
   *
   * @param document - JSON of a study with its plan, which a thread reads
   * @throws ModelError as `readStudy` and `prepareStudy`; `study-queue-off` where nothing would compute it, `study-too-large`,
   *   `study-results-too-large`, `server-busy` if as many studies are unfinished as may be
   */
  submit(
    document: StudyDocument | JsonObject,
    origin: { readonly by: string | null; readonly planId: string | null },
  ): Promise<StudyRecord>;
  /** The last submitted first; those of a plan, or all. */
  list(range?: { readonly planId?: string | undefined }): Promise<readonly StudyRecord[]>;
  study(id: string): Promise<StudyRecord>;
  document(id: string): Promise<StudyDocument>;
  /** What its rows are, as the version of Plenum has it that computes them. */
  outline(id: string): Promise<IdentifiedOutline>;
  /** The JSON that was submitted. */
  documentText(id: string): Promise<string>;
  /** Ends a study: waiting chunks at once, running ones soon. One that has ended stays as it is. */
  cancel(id: string): Promise<StudyRecord>;
  /** Puts failed and cancelled chunks into the queue again; nothing that is done is computed twice. */
  retry(id: string): Promise<StudyRecord>;
  /** Removes a study with its rows; cancels it before. */
  remove(id: string): Promise<void>;
  /**
   * The rows of finished chunks in row order, chunk by chunk; also while the study runs. Rows of other chunks are left out, so that the
   * `from` of a part may be beyond the end of the part before.
   *
   * @param range - only chunks with rows of this range, whole; default: all
   */
  rows(id: string, range?: RowRange): AsyncIterable<StudyRows>;
  /**
   * Calls back with the present record, and after each change of it, also by other processes, at most a few times a second; the last
   * call has the state in which it ended. Not called any more once the study is removed.
   *
   * @returns how to stop
   */
  watch(id: string, listener: (record: StudyRecord) => void): () => void;
  /** Chunks of all studies that wait, and those that have failed. */
  chunkCounts(): Promise<{ readonly waiting: number; readonly failed: number }>;
  /** Stops taking chunks, and gives back those that run. */
  stop(): Promise<void>;
}
