import type { CallArgs, CallKind, CallOutcome } from '../worker/calls.ts';
import { ask } from './models.ts';
import { pendingCall } from './pendingCalls.ts';

/**
 * Calls a handler of the worker.
 *
 * @param kind - one of its handlers
 * @param args - of that handler
 * @returns its value, or the reason why there is none; never rejected
 */
export function call<Kind extends CallKind>(kind: Kind, args: CallArgs<Kind>): Promise<CallOutcome<Kind>> {
  return pendingCall<Kind>((callId) => {
    ask({ callId, call: kind, args });
  });
}
