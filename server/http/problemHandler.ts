import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { ModelError } from '../../models/problems/ModelError.ts';
import { asModelError } from './asModelError.ts';
import { problemDocument } from '../results/problemDocument.ts';
import { challenges } from './people/challenges.ts';
import { idOf } from './requestId.ts';

/** Returns every error as problem+json. Internal errors are logged; their response has no detail except the request id. */
export function problemHandler(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const modelError = asModelError(error);
    const id = idOf(response);
    if (!(modelError instanceof ModelError)) logger.error({ id, err: error }, 'unexpected error');
    if (response.headersSent) {
      // Part of the response is already sent; Express can only close the connection.
      next(error);
      return;
    }
    const problem = problemDocument(modelError, id);
    const challenge = challenges[problem.code];
    if (challenge !== undefined) response.set('WWW-Authenticate', challenge);
    response
      .status(problem.status)
      .set('Cache-Control', 'no-store')
      .type('application/problem+json')
      .send(JSON.stringify(problem));
  };
}

/** Handles addresses without a route. */
export const notFound: RequestHandler = (request) => {
  throw new ModelError('not-found', `there is no resource at ${request.baseUrl}${request.path}`);
};

/** Handles methods that are not allowed at an address. */
export function onlyMethods(...methods: readonly string[]): RequestHandler {
  const allowed = methods.join(', ');
  return (request, response) => {
    response.set('Allow', allowed);
    throw new ModelError('method-not-allowed', `${request.method} is not allowed; allowed: ${allowed}`);
  };
}
