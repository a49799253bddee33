import type { RowRange } from '../../../models/math/sampling/sampleRefusals.ts';
import type { SearchEnd, StudyRecord } from './StudyRecord.ts';

/** A study that is put into the queue. */
export interface NewStudy {
  readonly name: string;
  readonly planId: string | null;
  readonly by: string | null;
  readonly hash: string;
  /** The study document as JSON. */
  readonly document: string;
  /** What its rows are, as JSON. */
  readonly outline: string;
  /** Rows that it computes; of a search at most. */
  readonly rowCount: number;
  /** Whether a search chooses the rows: its chunks are computed one after the other, and may end before the last. */
  readonly isSearch: boolean;
  /** Rows of each chunk but the last. */
  readonly chunkRowCount: number;
}

/** A chunk that a worker computes. */
export interface ClaimedChunk {
  readonly studyId: string;
  /** From 0, in the order of the rows. */
  readonly number: number;
  readonly from: number;
  /** The row after its last one. */
  readonly to: number;
  /** Rows are counted in the order of a search, and chunks before this one are computed. */
  readonly isSearch: boolean;
  /** What the worker has it by; void once it is given to another. */
  readonly ticket: string;
}

/** Rows of a chunk that were computed. */
export interface ChunkRows {
  readonly bytes: Uint8Array;
  /** All of the chunk, or fewer at the end of a search. */
  readonly count: number;
  /** How a search ended with them; null where there is none, or it goes on. */
  readonly outcome: SearchEnd | null;
}

/** What workers do with chunks. Each step is one transaction: a chunk is whole or absent, and counted once. */
export interface ChunkStore {
  /**
   * Puts back into the queue what a restored backup, or a process that was the only one, has left. To be called before chunks are claimed.
   *
   * @param adoptsOthers - unfinished studies of another version of Plenum begin again with this one
   * @returns how many unfinished studies are left to workers of another version
   */
  readonly begin: (adoptsOthers: boolean) => Promise<number>;
  /** True while a study waits or runs. */
  readonly isBusy: () => Promise<boolean>;
  /** The next chunk, for this worker alone until its lease ends; undefined if none waits. */
  readonly claim: (lease: Lease) => Promise<ClaimedChunk | undefined>;
  /** Prolongs the lease of a chunk; answers whether the worker still has it. */
  readonly renew: (lease: Lease, chunk: ClaimedChunk) => Promise<boolean>;
  /** Stores the rows of a chunk, unless they are stored already or are not wanted any more; answers whether they were stored. */
  readonly complete: (chunk: ClaimedChunk, rows: ChunkRows) => Promise<boolean>;
  /** Puts a chunk that failed into the queue again; the third time it fails for good, and a search with it. */
  readonly fail: (chunk: ClaimedChunk, message: string) => Promise<void>;
  /** Puts a chunk back, of which nothing is known but that it was not finished. */
  readonly giveBack: (chunk: ClaimedChunk) => Promise<void>;
  /** Puts chunks back whose worker gave no sign of life in the time of its lease; answers their number. */
  readonly reclaim: () => Promise<number>;
}

export interface Lease {
  /** Name of the process, which no other one has. */
  readonly worker: string;
  readonly lease_ms: number;
}

/** Studies with their chunks. Unknown ids throw `study-unknown`. */
export interface StudyStore {
  /** Stores a study with its chunks and puts them into the queue. */
  readonly create: (study: NewStudy) => Promise<StudyRecord>;
  /** The last submitted first; those of a plan, or all. */
  readonly list: (range: { readonly planId?: string | undefined }) => Promise<readonly StudyRecord[]>;
  /** Those of the ids that exist. */
  readonly records: (ids: readonly string[]) => Promise<readonly StudyRecord[]>;
  readonly read: (id: string) => Promise<StudyRecord>;
  /** The study document as JSON. */
  readonly document: (id: string) => Promise<string>;
  /** What its rows are, as JSON. */
  readonly outline: (id: string) => Promise<string>;
  /** Rows of finished chunks, as they were stored, in row order: of those with rows of a range, or of all. */
  readonly results: (id: string, range?: RowRange) => AsyncIterable<Uint8Array>;
  /** Studies that wait or run. */
  readonly unfinishedCount: () => Promise<number>;
  /** Chunks of all studies that wait, and those that have failed. */
  readonly chunkCounts: () => Promise<{ readonly waiting: number; readonly failed: number }>;
  readonly cancel: (id: string) => Promise<StudyRecord>;
  readonly retry: (id: string) => Promise<StudyRecord>;
  readonly remove: (id: string) => Promise<void>;
  readonly chunks: ChunkStore;
}
