import type { CallArgs, CallKind, CallOutcome } from '../worker/calls.ts';
import { ask } from './models.ts';
import { pendingCall } from './pendingCalls.ts';

/**
 * Has the worker do something once.
 *
 * @param kind - one of its handlers
 * @param args - as that handler takes them
 * @returns its value, or why there is none; never rejected
 */
export function call<Kind extends CallKind>(kind: Kind, args: CallArgs<Kind>): Promise<CallOutcome<Kind>> {
  return pendingCall<Kind>((callId) => {
    ask({ callId, call: kind, args });
  });
}
