/** What a request computes, as it came: see `ComputeJob` of `server/compute`. */
export interface StoredRequest {
  readonly operationId: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Uint8Array | undefined;
}

/** What a job has ended with: an answer, or the error that the request would have been answered with. */
export type StoredResult =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly contentType: string | undefined;
      readonly body: Uint8Array | undefined;
    }
  | {
      readonly kind: 'error';
      readonly status: number;
      readonly code: string;
      readonly message: string;
      readonly issues: readonly { readonly path: string; readonly rule: string; readonly message: string }[];
    };

/** A request that is computed as a job, without its body and its result. Times are in milliseconds since 1970. */
export interface RequestJobRecord {
  readonly id: string;
  readonly operationId: string;
  readonly who: string;
  readonly state: 'waiting' | 'running' | 'done';
  readonly createdAt_ms: number;
  /** When it was begun the last time; null while it waits. */
  readonly startedAt_ms: number | null;
  readonly endedAt_ms: number | null;
  /** Estimated time on one core; null where nothing estimates it. */
  readonly estimated_s: number | null;
  /** How often it was begun. */
  readonly attemptCount: number;
  /** Status of its result; null before its end. */
  readonly status: number | null;
  /** Jobs that wait longer. */
  readonly aheadCount: number;
}

/** A job that a server has claimed. */
export interface ClaimedRequest {
  readonly id: string;
  readonly request: StoredRequest;
  /** This time included. */
  readonly attemptCount: number;
}

/** A server that computes jobs, and until when others leave them to it. */
export interface JobHolder {
  /** New for each process. */
  readonly server: string;
  readonly lease_ms: number;
}

/** Requests that are computed as jobs. Unknown ids throw `job-unknown`. */
export interface RequestJobStore {
  /** Throws `server-busy` if as many wait as may, or if all of them together would be larger than they may. */
  add(wanted: {
    readonly request: StoredRequest;
    /** Further headers of its answer. */
    readonly headers: Readonly<Record<string, string>>;
    readonly who: string;
    readonly estimated_s: number | null;
    readonly limits: { readonly waitingCount: number; readonly kept_bytes: number };
  }): Promise<RequestJobRecord>;
  read(id: string): Promise<RequestJobRecord>;
  /** What it has ended with, with the further headers; undefined before its end. */
  result(id: string): Promise<StoredResult | undefined>;
  /** Claims the job that waits longest, or one whose server has not been heard of; undefined if there is none. */
  claim(holder: JobHolder): Promise<ClaimedRequest | undefined>;
  /** Holds the jobs of a server for longer; answers which of them are still its own. */
  hold(ids: readonly string[], holder: JobHolder): Promise<readonly string[]>;
  /** Keeps what a job has ended with, unless it was removed or another server has claimed it. */
  finish(id: string, server: string, result: StoredResult): Promise<void>;
  /** Lets a job wait again that a server has not ended; unless it counts as begun, as if it had not been. */
  giveBack(id: string, by: { readonly server: string; readonly isBegun: boolean }): Promise<void>;
  remove(id: string): Promise<void>;
  /** Removes jobs that ended before a time. */
  removeEnded(before_ms: number): Promise<void>;
  /** Jobs that wait, of all servers. */
  waitingCount(): Promise<number>;
}
