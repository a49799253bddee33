import { applyEdits } from '../document/edit.ts';
import { isObject, type JsonObject } from '../document/json.ts';
import type { Request } from './protocol.ts';

/** What lies on the worker's desk: the document as of the last request, and whether an answer to it is owed. */
export interface Desk {
  readonly revision: number;
  readonly document: JsonObject;
  readonly isOwed: boolean;
}

export const emptyDesk: Desk = { revision: 0, document: {}, isOwed: false };

/**
 * Takes a request in. Answers are given later, when all waiting requests are in, so that of many edits in one
 * frame only the last is computed; a request older than what lies there already is put aside.
 *
 * @param desk - stays as it is
 * @param request - a document, or edits of the one that lies there
 */
export function takeIn(desk: Desk, request: Extract<Request, { kind: 'load' | 'edit' }>): Desk {
  if (request.revision <= desk.revision) return desk;
  const { revision } = request;
  switch (request.kind) {
    case 'load':
      return { revision, document: isObject(request.document) ? request.document : {}, isOwed: true };
    case 'edit':
      return { revision, document: applyEdits(desk.document, request.edits).document, isOwed: true };
  }
}
