import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { loggedPath } from './people/loggedPath.ts';
import { idOf } from './requestId.ts';

/** Logs each request when its response is sent or its client disconnects; never a body, a query or a secret of the path. */
export function requestLog(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const start_ms = performance.now();
    const { method, path } = request;
    response.once('close', () => {
      const entry = {
        id: idOf(response),
        method,
        path: loggedPath(path),
        status: response.statusCode,
        ms: Math.round((performance.now() - start_ms) * 10) / 10,
      };
      if (response.writableFinished) logger.info(entry, 'request completed');
      else logger.warn(entry, 'client disconnected');
    });
    next();
  };
}
