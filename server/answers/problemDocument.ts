import { ModelError, type InputIssue } from '../../models/problems/ModelError.ts';
import { errorCodes, type ErrorCode } from '../../models/problems/errorCodes.ts';
import { errorStatus } from './errorStatus.ts';

/** An error as programs read it: problem details of RFC 9457, with a code of the catalogue and each thing that is wrong. */
export interface ProblemDocument {
  /** Where the code is explained. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  /** The request's id; absent where there was no request. */
  readonly instance?: string;
  readonly errors: readonly InputIssue[];
}

/** Issues that are listed; a client mends the first ones first. */
const LISTED = 100;

/**
 * Turns what was thrown into a problem document. Anything but a ModelError tells nothing of itself: it is ours to mend.
 *
 * @param error - what was thrown
 * @param instance - id of the request
 */
export function problemDocument(error: unknown, instance?: string): ProblemDocument {
  const known = error instanceof ModelError ? error : undefined;
  const code = known?.code ?? 'internal';
  const { title, meaning } = errorCodes[code];
  return {
    type: `/api/docs#errors-${code}`,
    title,
    status: errorStatus(code),
    detail: known?.message ?? meaning,
    code,
    ...(instance === undefined ? {} : { instance }),
    errors: known?.issues.slice(0, LISTED) ?? [],
  };
}
