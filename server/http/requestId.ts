import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

const HEADER = 'X-Request-Id';
const sane = /^[A-Za-z0-9._-]{1,64}$/;

/** Gives each request an id: the caller's own where it is a plain word, else a new one. */
export const requestId: RequestHandler = (request, response, next) => {
  const given = request.get(HEADER);
  response.set(HEADER, given !== undefined && sane.test(given) ? given : randomUUID());
  next();
};

/** The id of the request that is being answered. */
export function idOf(response: Response): string {
  return response.get(HEADER) ?? '';
}
