import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { Compute, ComputeJob, ComputeRefusal } from '../compute/Compute.ts';
import { computeBudget, defaultComputeBudget, type ComputeBudget } from '../compute/computeBudget.ts';
import { bodyReader, jobBody } from './bodyReader.ts';
import { budgetRefusal, clientAddress } from './budgetGuard.ts';
import { inlineCompute } from './inlineCompute.ts';
import { onlyMethods } from './problemHandler.ts';
import { runRoute } from './runRoute.ts';
import type { Context, Route } from './Route.ts';
import { answerSender, type AnswerSender } from './sendAnswer.ts';

/** What computes, and how much for each address. */
interface Computers {
  readonly compute?: Compute | undefined;
  readonly budget?: ComputeBudget;
}

/**
 * Serves routes: media type and size of the body are checked first, then the parameters, then the body.
 *
 * @param routes - routes of different methods may share a path
 * @param computers - what runs the handlers of the routes that compute, default: this thread; and the budgets of addresses
 * @returns handlers for Express; they throw errors, which the problem handler catches
 */
export function mountRoutes(
  routes: readonly Route[],
  context: Context,
  { compute = inlineCompute(routes, context), budget = computeBudget(defaultComputeBudget) }: Computers = {},
): Router {
  const send = answerSender();
  const router = Router();
  for (const path of new Set(routes.map((route) => route.path))) {
    const routesOfPath = routes.filter((route) => route.path === path);
    const pathRouter = router.route(path.replaceAll(/\{(\w+)\}/g, ':$1'));
    for (const route of routesOfPath) {
      const readers = route.body === undefined ? [] : bodyReader(route.body.mediaTypes);
      const handler =
        route.computes === undefined
          ? handlerOf(route, context, send)
          : computingHandlerOf(route, { compute, budget }, send);
      pathRouter[route.method](...readers, handler);
    }
    pathRouter.all(
      onlyMethods(
        ...routesOfPath.flatMap(({ method }) =>
          method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()],
        ),
      ),
    );
  }
  return router;
}

function handlerOf(route: Route, context: Context, send: AnswerSender): RequestHandler {
  return async (request, response) => {
    const answer = await runRoute(route, jobOf(route, request), context);
    response.set('Cache-Control', cacheControlOf(route));
    refuse(response, await send(response, answer));
  };
}

/** Hands a request over, and gives up when its client does. */
function computingHandlerOf(
  route: Route,
  { compute, budget }: { readonly compute: Compute; readonly budget: ComputeBudget },
  send: AnswerSender,
): RequestHandler {
  return async (request, response) => {
    const gone = new AbortController();
    response.once('close', () => {
      if (!response.writableFinished) gone.abort();
    });
    const address = clientAddress(request.ip);
    const client = { address, signal: gone.signal, refusal: () => budgetRefusal(budget, address) };
    const { result, computing_ms } = await compute.run(jobOf(route, request), client);
    budget.charge(address, computing_ms);
    if (gone.signal.aborted) return;
    if (result.kind === 'refusal') {
      refuse(response, result);
    } else {
      response.set('Cache-Control', cacheControlOf(route));
      refuse(response, await send(response, result));
    }
  };
}

/** Throws the error of a refusal. */
function refuse(response: Response, refusal: ComputeRefusal | undefined): void {
  if (refusal === undefined) return;
  if (refusal.retryAfter_s !== undefined) response.set('Retry-After', String(refusal.retryAfter_s));
  throw refusal.error;
}

function cacheControlOf({ method, cacheControl }: Route): string {
  return cacheControl ?? (method === 'get' ? 'public, no-cache' : 'no-store');
}

function jobOf({ operationId, params, query, headers, body }: Route, request: Request): ComputeJob {
  const texts = (schema: Route['query'], textOf: (name: string) => unknown): Record<string, unknown> =>
    Object.fromEntries(Object.keys(schema?.shape ?? {}).map((name) => [name, textOf(name)]));
  return {
    operationId,
    params: texts(params, (name) => request.params[name]),
    query: texts(query, (name) => request.query[name]),
    headers: texts(headers, (name) => request.get(name)),
    body: body === undefined ? undefined : jobBody(request.body),
  };
}
