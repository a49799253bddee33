import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { ModelError } from '../../models/problems/ModelError.ts';
import { asModelError } from './asModelError.ts';
import { problemDocument } from '../results/problemDocument.ts';
import { idOf } from './requestId.ts';

/** Answers every error as problem+json; what is our own fault is logged, and tells the caller nothing but its id. */
export function problemHandler(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const known = asModelError(error);
    const id = idOf(response);
    if (!(known instanceof ModelError)) logger.error({ id, err: error }, 'unexpected error');
    if (response.headersSent) {
      // Half an answer is out; Express can only break the connection.
      next(error);
      return;
    }
    const problem = problemDocument(known, id);
    response
      .status(problem.status)
      .set('Cache-Control', 'no-store')
      .type('application/problem+json')
      .send(JSON.stringify(problem));
  };
}

/** Where no route answers. */
export const notFound: RequestHandler = (request) => {
  throw new ModelError('not-found', `there is nothing at ${request.baseUrl}${request.path}`);
};

/** Where a route answers, but not for this method. */
export function onlyMethods(...methods: readonly string[]): RequestHandler {
  const allowed = methods.join(', ');
  return (request, response) => {
    response.set('Allow', allowed);
    throw new ModelError(
      'method-not-allowed',
      `${request.method} is not allowed here; allowed is ${allowed}`,
    );
  };
}
