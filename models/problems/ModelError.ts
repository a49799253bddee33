import type { ErrorCode } from './errorCodes.ts';

/** One thing that is wrong with an input: where it is, which rule it breaks, and in words. */
export interface InputIssue {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
}

/**
 * Input that cannot be computed: impossible, malformed, or outside an equation's validity.
 * Shells turn it into exit code 2 or a problem+json answer; they never show its stack.
 */
export class ModelError extends Error {
  readonly code: ErrorCode;
  readonly issues: readonly InputIssue[];

  /**
   * @param code - a code of the catalogue
   * @param message - what a person should do about it
   * @param issues - each thing that is wrong, with its path
   */
  constructor(code: ErrorCode, message: string, issues: readonly InputIssue[] = []) {
    super(message);
    this.name = 'ModelError';
    this.code = code;
    this.issues = issues;
  }
}
