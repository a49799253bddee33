import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { Compute, ComputeJob } from '../compute/Compute.ts';
import { bodyReader, jobBody } from './bodyReader.ts';
import type { BodyLimits } from './connections/receiveBody.ts';
import { inlineCompute } from './inlineCompute.ts';
import { authorise, callerOf } from './people/authorise.ts';
import { isRecorded, neededRole } from './people/neededRole.ts';
import { recordCall } from './people/recordCall.ts';
import { onlyMethods } from './problemHandler.ts';
import { routeNote } from './requestNotes.ts';
import { runRoute } from './runRoute.ts';
import type { Context, Route } from './Route.ts';
import { sendAnswer } from './sendAnswer.ts';
import { sendEvents } from './sendEvents.ts';

/** What the server that serves routes knows. */
export type ServingContext = Context & Required<Pick<Context, 'people'>>;

/** What routes are served with. */
export interface Serving {
  /** What bodies may take. */
  readonly bodies: Omit<BodyLimits, 'limit_bytes'>;
  /** Runs the handlers of the routes that compute; default: this thread. */
  readonly compute?: Compute;
}

/**
 * Serves routes: the person is checked first, then media type and size of the body are checked first, then the parameters, then the body.
 *
 * @param routes - routes of different methods may share a path
 * @param serving - limits of bodies, and who computes
 * @returns handlers for Express; they throw errors, which the problem handler catches
 */
export function mountRoutes(
  routes: readonly Route[],
  context: ServingContext,
  { bodies, compute = inlineCompute(routes, context) }: Serving,
): Router {
  const router = Router();
  for (const path of new Set(routes.map((route) => route.path))) {
    const routesOfPath = routes.filter((route) => route.path === path);
    const pathRouter = router.route(path.replaceAll(/\{(\w+)\}/g, ':$1'));
    pathRouter.all(routeNote(path));
    for (const route of routesOfPath) {
      const readers = route.body === undefined ? [] : bodyReader(bodies, route.body.mediaTypes);
      const handler =
        route.computes === undefined
          ? handlerOf(route, context, compute)
          : computingHandlerOf(route, context, compute);
      pathRouter[route.method](authorise(route, context.people), ...readers, handler);
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

function handlerOf(route: Route, context: ServingContext, compute: Compute): RequestHandler {
  return async (request, response) => {
    const caller = callerOf(response);
    const result = await runRoute(route, jobOf(route, request), { ...context, ...caller });
    if (isRecorded(route) && 'kind' in result) {
      const subject = result.headers['Location'] ?? request.path;
      await recordCall(context.people, caller, { action: route.operationId, subject });
    }
    response.set('Cache-Control', cacheControlOf(route, context));
    if ('kind' in result) sendAnswer(response, result);
    else if ('job' in result) await sendComputed(compute, result.job, { request, response });
    else sendEvents(response, result);
  };
}

/** Hands a request over, and gives up when its client does. */
function computingHandlerOf(route: Route, context: ServingContext, compute: Compute): RequestHandler {
  return async (request, response) => {
    response.set('Cache-Control', cacheControlOf(route, context));
    await sendComputed(compute, jobOf(route, request), { request, response });
  };
}

async function sendComputed(
  compute: Compute,
  job: ComputeJob,
  { request, response }: { readonly request: Request; readonly response: Response },
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => {
    gone.abort();
  });
  const client = { address: request.ip ?? '', signal: gone.signal, refusal: () => undefined };
  const { result } = await compute.run(job, client);
  if (gone.signal.aborted) return;
  if (result.kind === 'refusal') {
    if (result.retryAfter_s !== undefined) response.set('Retry-After', String(result.retryAfter_s));
    throw result.error;
  }
  sendAnswer(response, result);
}

/** What only some people may read is not kept by caches that serve several. */
function cacheControlOf({ cacheControl, ...route }: Route, { people }: ServingContext): string {
  const stated = cacheControl ?? (route.method === 'get' ? 'public, no-cache' : 'no-store');
  const isForAll = people.settings.auth === 'off' || neededRole(route) === 'anyone';
  return isForAll ? stated : stated.replace('public', 'private');
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
