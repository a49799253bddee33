import { ModelError, type InputIssue } from '../../models/problems/ModelError.ts';
import { errorCodes, type ErrorCode } from '../../models/problems/errorCodes.ts';
import { errorStatus } from './errorStatus.ts';

/** An error as problem details of RFC 9457, with an error code of Plenum and each issue. */
export interface ProblemDocument {
  /** Address of the description of the code. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  /** The request's id; absent without a request. */
  readonly instance?: string;
  readonly errors: readonly InputIssue[];
  /** Estimated time of what was asked for; absent where it is not what the error is about. */
  readonly estimated_s?: number;
  /** With this preference (RFC 7240), the same request is computed as a job; absent where it is not. */
  readonly prefer?: 'respond-async';
}

/** Maximum number of listed issues. */
const MAX_ISSUES = 100;

/**
 * Converts a thrown value to a problem document. Errors other than ModelError are internal, and their details are not shown.
 *
 * @param error - the thrown value
 * @param instance - id of the request
 */
export function problemDocument(error: unknown, instance?: string): ProblemDocument {
  const modelError = error instanceof ModelError ? error : undefined;
  const code = modelError?.code ?? 'internal';
  const { title, meaning } = errorCodes[code];
  return {
    type: `/api/docs#errors-${code}`,
    title,
    status: errorStatus(code),
    detail: modelError?.message ?? meaning,
    code,
    ...(instance === undefined ? {} : { instance }),
    errors: modelError?.issues.slice(0, MAX_ISSUES) ?? [],
    ...modelError?.facts,
  };
}
