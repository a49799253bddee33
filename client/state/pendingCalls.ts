import type { CallKind, CallOutcome, OutcomeMessage } from '../worker/calls.ts';

type Settle = (outcome: CallOutcome<CallKind>) => void;

const pending = new Map<number, Settle>();
let lastCallId = 0;

/**
 * Waits for the outcome of a call.
 *
 * @param post - sends the call with its id
 */
export function pendingCall<Kind extends CallKind>(
  post: (callId: number) => void,
): Promise<CallOutcome<Kind>> {
  lastCallId += 1;
  const callId = lastCallId;
  return new Promise((resolve) => {
    // An id belongs to one call, so its outcome is of that call's kind.
    pending.set(callId, resolve as Settle);
    post(callId);
  });
}

/** Completes the call of an outcome. */
export function settleCall({ callId, outcome }: OutcomeMessage): void {
  pending.get(callId)?.(outcome);
  pending.delete(callId);
}

/** True while a call has no outcome. */
export const isCallPending = (): boolean => pending.size > 0;

/** Completes all calls with a failure, if the worker cannot. */
export function refusePendingCalls(message: string): void {
  for (const settle of pending.values()) settle({ isDone: false, message, issues: [] });
  pending.clear();
}
