import type { ErrorCode } from './errorCodes.ts';

/** One error of an input: its location, the violated rule, and a message. */
export interface InputIssue {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
}

/** What programs read of an error beside its code and its issues. */
export interface ErrorFacts {
  /** Estimated time of what was asked for, on one core. */
  readonly estimated_s?: number;
  /** The preference (RFC 7240) with which the same request would be accepted. */
  readonly prefer?: 'respond-async';
}

/**
 * Input that cannot be computed: impossible, malformed, or outside an equation's validity.
 * Shells convert it to exit code 2 or a problem+json response; they never show its stack.
 */
export class ModelError extends Error {
  readonly code: ErrorCode;
  readonly issues: readonly InputIssue[];
  readonly facts: ErrorFacts;

  /**
   * @param code - a code of the catalogue
   * @param message - what the user should do about it
   * @param issues - each error with its path
   * @param facts - what programs read beside
   */
  constructor(code: ErrorCode, message: string, issues: readonly InputIssue[] = [], facts: ErrorFacts = {}) {
    super(message);
    this.name = 'ModelError';
    this.code = code;
    this.issues = issues;
    this.facts = facts;
  }
}
