import { ModelError, type ErrorFacts, type InputIssue } from '../../models/problems/ModelError.ts';
import type { ErrorCode } from '../../models/problems/errorCodes.ts';
import type { ComputeAnswer } from './Compute.ts';

/**
 * What a worker sends back. Errors are plain data: cloning between threads keeps neither the class of an error nor its own
 * properties.
 */
export type WorkerReply =
  | ComputeAnswer
  | {
      readonly kind: 'problem';
      readonly code: ErrorCode;
      readonly message: string;
      readonly issues: readonly InputIssue[];
      readonly facts: ErrorFacts;
    }
  | { readonly kind: 'fault'; readonly message: string; readonly stack: string | undefined };

/** An error as a reply. */
export function replyOfError(error: unknown): WorkerReply {
  if (error instanceof ModelError) {
    const { code, message, issues, facts } = error;
    return { kind: 'problem', code, message, issues, facts };
  }
  if (error instanceof Error) return { kind: 'fault', message: error.message, stack: error.stack };
  return { kind: 'fault', message: String(error), stack: undefined };
}

/** The error of a reply, as it was thrown in the worker. */
export function errorOfReply(reply: Exclude<WorkerReply, ComputeAnswer>): Error {
  if (reply.kind === 'problem') return new ModelError(reply.code, reply.message, reply.issues, reply.facts);
  const error = new Error(reply.message);
  if (reply.stack !== undefined) error.stack = reply.stack;
  return error;
}
