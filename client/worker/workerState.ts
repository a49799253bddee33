import { applyEdits } from '../../models/edit/document/edit.ts';
import { isObject, type JsonObject } from '../../models/edit/document/json.ts';
import type { Shown } from './protocol/protocol.ts';
import type { Request } from './messages.ts';

/** State of the worker: the document as of the last request, what the page shows of it, and what is stale. */
export interface WorkerState {
  readonly revision: number;
  readonly document: JsonObject;
  readonly shown: Shown;
  /** Whether the answer for the document is stale. */
  readonly isStale: boolean;
  /** Whether details that need no simulated year are stale, such as forms. */
  readonly arePromptDetailsStale: boolean;
  /** Whether details of a simulated year are stale, such as hours or added racks. */
  readonly areDetailsStale: boolean;
}

export const initialWorkerState: WorkerState = {
  revision: 0,
  document: {},
  shown: { forms: null, hours: null, moreRacks: null },
  isStale: false,
  arePromptDetailsStale: false,
  areDetailsStale: false,
};

/** The same with all details to be computed again. */
export const withStaleDetails = (state: WorkerState): WorkerState => ({
  ...state,
  arePromptDetailsStale: true,
  areDetailsStale: true,
});

/**
 * Applies a request. The answer is computed later, after all waiting requests, so that of many edits in one frame only the last
 * is computed; a request older than the current state is discarded.
 *
 * @param state - is not changed
 * @param request - a document, edits of the current one, or what the page shows of it
 */
export function applyRequest(
  state: WorkerState,
  request: Extract<Request, { kind: 'load' | 'edit' | 'shows' }>,
): WorkerState {
  if (request.kind === 'shows') return withStaleDetails({ ...state, shown: request.shown });
  if (request.revision <= state.revision) return state;
  const { revision } = request;
  const stale = withStaleDetails({ ...state, revision, isStale: true });
  switch (request.kind) {
    case 'load': {
      const { document, isAnswered = true } = request;
      return {
        ...stale,
        document: isObject(document) ? document : {},
        isStale: isAnswered,
        arePromptDetailsStale: isAnswered,
        areDetailsStale: isAnswered,
      };
    }
    case 'edit':
      return { ...stale, document: applyEdits(state.document, request.edits).document };
  }
}
