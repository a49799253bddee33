import type { Library } from '../../models/catalogue/Library.ts';
import type { JsonObject } from '../../models/edit/document/json.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import type { CallContext } from './protocol/CallContext.ts';
import { handlers, type CallKind, type CallMessage, type CallOutcome } from './calls.ts';

/** What the worker has for its calls. */
export interface WorkerTables {
  /** The current plan of the worker. */
  readonly document: JsonObject;
  /** Undefined until the catalogue is loaded. */
  readonly library: Library | undefined;
  readonly wholeLibrary: () => Promise<Library>;
}

/** Runs a call. Every call has an outcome. */
export async function answerCall(
  { call, args }: CallMessage,
  { document, library, wholeLibrary }: WorkerTables,
): Promise<CallOutcome<CallKind>> {
  const context: CallContext = {
    document,
    wholeLibrary,
    get library() {
      if (library === undefined) throw new Error('The catalogue is not loaded.');
      return library;
    },
  };
  try {
    // The page pairs each kind with its arguments; the message has lost this type information.
    const handler = handlers[call] as (args: unknown, context: CallContext) => Promise<never>;
    return { isDone: true, value: await handler(args, context) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { isDone: false, message, issues: error instanceof ModelError ? error.issues : [] };
  }
}
