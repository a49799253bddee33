import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

const HEADER = 'X-Request-Id';
const validId = /^[A-Za-z0-9._-]{1,64}$/;

/** Gives each request an id: that of the client if it is valid, else a new one. */
export const requestId: RequestHandler = (request, response, next) => {
  const clientId = request.get(HEADER);
  response.set(HEADER, clientId !== undefined && validId.test(clientId) ? clientId : randomUUID());
  next();
};

/** The id of the request of a response. */
export function idOf(response: Response): string {
  return response.get(HEADER) ?? '';
}
