import { applyEdits } from '../../models/edit/document/edit.ts';
import { isObject, type JsonObject } from '../../models/edit/document/json.ts';
import type { Shown } from './protocol/protocol.ts';
import type { Request } from './messages.ts';

/** What lies on the worker's desk: the document as of the last request, what the page shows of it, and what is owed. */
export interface WorkerState {
  readonly revision: number;
  readonly document: JsonObject;
  readonly shown: Shown;
  /** Whether an answer to the document is owed. */
  readonly isStale: boolean;
  /** Whether forms, hours or added racks are owed. */
  readonly areDetailsStale: boolean;
}

export const initialWorkerState: WorkerState = {
  revision: 0,
  document: {},
  shown: { forms: null, hours: null, moreRacks: null },
  isStale: false,
  areDetailsStale: false,
};

/**
 * Takes a request in. Answers are given later, when all waiting requests are in, so that of many edits in one
 * frame only the last is computed; a request older than what lies there already is put aside.
 *
 * @param desk - stays as it is
 * @param request - a document, edits of the one that lies there, or what the page shows of it
 */
export function applyRequest(
  desk: WorkerState,
  request: Extract<Request, { kind: 'load' | 'edit' | 'shows' }>,
): WorkerState {
  if (request.kind === 'shows') return { ...desk, shown: request.shown, areDetailsStale: true };
  if (request.revision <= desk.revision) return desk;
  const { revision } = request;
  const owed = { ...desk, revision, isStale: true, areDetailsStale: true };
  switch (request.kind) {
    case 'load':
      return { ...owed, document: isObject(request.document) ? request.document : {} };
    case 'edit':
      return { ...owed, document: applyEdits(desk.document, request.edits).document };
  }
}
