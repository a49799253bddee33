import type { ModelError } from '../../models/problems/ModelError.ts';

/** One request to compute, as bytes and texts, so that it can be handed to another thread as it came. */
export interface ComputeJob {
  readonly operationId: string;
  /** Texts of the path, the query and the headers, by name. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, unknown>>;
  /** The body of the request; undefined without one. It is handed over: the caller must not use it after. */
  readonly body: Uint8Array<ArrayBuffer> | undefined;
  /** What is wanted: the answer, or how long it would take. Default: the answer. */
  readonly wanted?: 'answer' | 'estimate';
}

/** A computed answer, ready to be sent. */
export interface ComputeAnswer {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** With its charset; undefined without a body. */
  readonly contentType: string | undefined;
  readonly body: Uint8Array<ArrayBuffer> | undefined;
}

/** A job without an answer: an error of the input (`ModelError`), a limit that it exceeded, or a fault of ours. */
export interface ComputeRefusal {
  readonly kind: 'refusal';
  readonly error: unknown;
  /** Time after which the same request may succeed; undefined if waiting does not help. */
  readonly retryAfter_s?: number;
}

/** What became of a job. */
export interface ComputeOutcome {
  readonly result: ComputeAnswer | ComputeRefusal;
  /** Time for which the job occupied a thread. */
  readonly computing_ms: number;
}

/** Who asks for a job, and until when. */
export interface ComputeClient {
  /** Waiting jobs of different addresses take turns. */
  readonly address: string;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
  /** Asked again when the job could start after waiting; an error refuses it. */
  readonly refusal: () => ComputeRefusal | undefined;
}

/** Computes jobs, in this thread or in others. */
export interface Compute {
  /** Never rejects: a failure is a refusal. */
  run(job: ComputeJob, client: ComputeClient): Promise<ComputeOutcome>;
}

/** A refusal for an error of the catalogue. */
export function refusalFor(error: ModelError, retryAfter_s?: number): ComputeRefusal {
  return { kind: 'refusal', error, ...(retryAfter_s !== undefined && { retryAfter_s }) };
}
