import compression from 'compression';
import type { RequestHandler } from 'express';

/**
 * Compresses answers for clients that accept it. Programs mostly do not, and are spared what it takes to be ready for it, which is a
 * tenth of a short answer.
 */
export function compressed(): RequestHandler {
  const compress = compression();
  return (request, response, next) => {
    if (request.headers['accept-encoding'] !== undefined) {
      compress(request, response, next);
      return;
    }
    response.setHeader('Vary', 'Accept-Encoding');
    next();
  };
}
