import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { loggedPath } from './people/loggedPath.ts';
import type { Metrics } from '../operating/metrics.ts';
import { idOf } from './requestId.ts';
import { notesOf } from './requestNotes.ts';

/** Methods that are counted by name; others are one, since a client can invent any. */
const knownMethods: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Logs and counts each request when its response is sent or its client disconnects; never a body, a query or a secret of the path. */
export function requestLog(logger: Logger, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const start_ms = performance.now();
    const { method, path } = request;
    response.once('close', () => {
      const duration_ms = performance.now() - start_ms;
      const { route = 'other' } = notesOf(response);
      const entry = {
        id: idOf(response),
        method,
        path: loggedPath(path),
        route,
        status: response.statusCode,
        ms: Math.round(duration_ms * 10) / 10,
      };
      if (response.writableFinished) logger.info(entry, 'request completed');
      else logger.warn(entry, 'client disconnected');
      metrics.countRequest({
        method: knownMethods.includes(method) ? method : 'other',
        route,
        status: response.writableFinished ? String(response.statusCode) : 'aborted',
        duration_s: duration_ms / 1000,
      });
    });
    next();
  };
}
