import type { RequestHandler, Response } from 'express';

/** What log and metrics say of a request besides its method and status. */
interface RequestNotes {
  /** Template of its route, such as /api/v1/plans/{id}. */
  readonly route?: string;
}

const notes = new WeakMap<Response, RequestNotes>();

/** Notes the template of the route of a request. */
export function routeNote(route: string): RequestHandler {
  return (_request, response, next) => {
    notes.set(response, { ...notes.get(response), route });
    next();
  };
}

/** What is noted of a request until now. */
export function notesOf(response: Response): RequestNotes {
  return notes.get(response) ?? {};
}
