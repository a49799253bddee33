/** Why NetBox did not give what was asked for. */
export type FailureReason =
  | 'unreachable'
  | 'certificate'
  | 'timeout'
  | 'redirect'
  | 'token-refused'
  | 'not-allowed'
  | 'not-there'
  | 'busy'
  | 'wrong-answer'
  | 'too-large';

/** Reasons after which the same request may succeed. */
const temporary: ReadonlySet<FailureReason> = new Set(['unreachable', 'timeout', 'busy']);

/** A request to NetBox that failed. Its message is for people, and contains nothing that NetBox sent. */
export class NetboxFailure extends Error {
  readonly reason: FailureReason;
  /** Time that NetBox asks to wait. */
  readonly retryAfter_ms: number | undefined;

  constructor(reason: FailureReason, message: string, retryAfter_ms?: number) {
    super(message);
    this.name = 'NetboxFailure';
    this.reason = reason;
    this.retryAfter_ms = retryAfter_ms;
  }

  get isTemporary(): boolean {
    return temporary.has(this.reason);
  }
}
