import type { ErrorCode } from './errorCodes.ts';

/** One error of an input: its location, the violated rule, and a message. */
export interface InputIssue {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
}

/**
 * Input that cannot be computed: impossible, malformed, or outside an equation's validity.
 * Shells convert it to exit code 2 or a problem+json response; they never show its stack.
 */
export class ModelError extends Error {
  readonly code: ErrorCode;
  readonly issues: readonly InputIssue[];

  /**
   * @param code - a code of the catalogue
   * @param message - what the user should do about it
   * @param issues - each error with its path
   */
  constructor(code: ErrorCode, message: string, issues: readonly InputIssue[] = []) {
    super(message);
    this.name = 'ModelError';
    this.code = code;
    this.issues = issues;
  }
}
