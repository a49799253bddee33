import type { ComputeAnswer, ComputeJob, ComputeRefusal } from '../../compute/Compute.ts';
import type { RequestJobRecord } from '../../store/requests/StoredRequest.ts';

/** A request that is to be computed as a job. */
export interface WantedRequestJob {
  readonly job: ComputeJob;
  /** Further headers of its answer. */
  readonly headers: Readonly<Record<string, string>>;
  readonly who: string;
  readonly estimated_s: number | null;
}

/** A job that was ended by an end of what computed it, which says nothing about the job. */
export interface Interrupted {
  readonly kind: 'interrupted';
  /** For the log. */
  readonly reason: string;
}

/** Computes requests for as long as a job may. */
export interface JobCompute {
  /** Never rejects. */
  run(job: ComputeJob, signal: AbortSignal): Promise<ComputeAnswer | ComputeRefusal | Interrupted>;
  /** Ends what is being computed. */
  close(): Promise<void>;
}

/** What jobs of requests may take. */
export interface RequestJobLimits {
  /** Jobs that this server computes at a time. */
  readonly jobCount: number;
  /** Jobs that wait, of all servers on the database. */
  readonly waitingCount: number;
  /** Requests and results together. */
  readonly kept_bytes: number;
  /** Time for which a result is kept. */
  readonly retention_ms: number;
}

/** Numbers for metrics, as of now. */
export interface RequestJobFigures {
  /** Jobs that this server computes. */
  readonly runningCount: number;
  /** Jobs that wait, as of a few seconds ago. */
  readonly waitingCount: number;
  /** Jobs that this server has ended, with an answer or an error. */
  readonly endedCount: number;
  /** Jobs whose process ended before they did. */
  readonly interruptedCount: number;
}

/** Requests that are computed as jobs, after the answer to the request itself. Unknown ids throw `job-unknown`. */
export interface RequestJobs {
  readonly limits: RequestJobLimits;
  /** Throws `server-busy` if as many jobs wait as may. */
  add(wanted: WantedRequestJob): Promise<RequestJobRecord>;
  read(id: string): Promise<RequestJobRecord>;
  /**
   * The answer that the request would have got.
   *
   * @throws ModelError `job-unfinished`; what the request would have been refused with
   */
  result(id: string): Promise<ComputeAnswer>;
  /** Removes a job with its result; one that runs is ended. */
  remove(id: string): Promise<void>;
  figures(): RequestJobFigures;
  /** Ends all jobs of this server, which wait again. */
  close(): Promise<void>;
}
