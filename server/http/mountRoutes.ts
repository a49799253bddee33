import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { Compute, ComputeAnswer, ComputeJob, ComputeRefusal } from '../compute/Compute.ts';
import { computeBudget, defaultComputeBudget, type ComputeBudget } from '../compute/computeBudget.ts';
import { bodyReader, jobBody } from './bodyReader.ts';
import { budgetRefusal, clientAddress } from './budgetGuard.ts';
import type { BodyLimits } from './connections/receiveBody.ts';
import { inlineCompute } from './inlineCompute.ts';
import { defaultFileLimits, type FileLimits } from '../results/fileKinds.ts';
import { onlyMethods } from './problemHandler.ts';
import { recordAction } from '../people/recordAction.ts';
import { authorise, callerOf } from './people/authorise.ts';
import { loggedPath } from './people/loggedPath.ts';
import { isRecorded, neededRole } from './people/neededRole.ts';
import { deferRequest, offeringJob, prefersJob } from './requestJobs/deferRequest.ts';
import { mayBeJob } from './requestJobs/mayBeJob.ts';
import type { RequestJobs } from './requestJobs/RequestJobs.ts';
import { routeNote } from './requestNotes.ts';
import { encodedResponse, runRoute } from './runRoute.ts';
import type { Route, Services } from './Route.ts';
import { answerSender, type AnswerSender } from './sendAnswer.ts';
import { sendEvents } from './sendEvents.ts';
import { sendFile } from './sendFile.ts';
import { sendStream } from './sendStream.ts';

/** What routes are served with. */
export interface Serving {
  /** What bodies may take. */
  readonly bodies: Omit<BodyLimits, 'limit_bytes' | 'tooLarge'>;
  /** Runs the handlers of the routes that compute; default: this thread. */
  readonly compute?: Compute | undefined;
  /** Computing time of each address. */
  readonly budget?: ComputeBudget;
  /** Sizes of files. */
  readonly fileLimits?: FileLimits | undefined;
}

/**
 * Serves routes: the person is checked first, then media type and size of the body, then the parameters, then the body.
 *
 * @param routes - routes of different methods may share a path
 * @param serving - limits of bodies, what computes, and how much for each address
 * @returns handlers for Express; they throw errors, which the problem handler catches
 */
export function mountRoutes(
  routes: readonly Route[],
  services: Services,
  {
    bodies,
    compute = inlineCompute(routes, services),
    budget = computeBudget(defaultComputeBudget),
    fileLimits = defaultFileLimits,
  }: Serving,
): Router {
  const computers = { compute, budget, send: answerSender(), jobs: services.requestJobs };
  const router = Router();
  for (const path of new Set(routes.map((route) => route.path))) {
    const routesOfPath = routes.filter((route) => route.path === path);
    const pathRouter = router.route(path.replaceAll(/\{(\w+)\}/g, ':$1'));
    pathRouter.all(routeNote(path));
    for (const route of routesOfPath) {
      const readers = route.body === undefined ? [] : bodyReader(bodies, route.body, fileLimits);
      const handler =
        route.computes === undefined
          ? handlerOf(route, services, computers)
          : computingHandlerOf(route, services, computers);
      pathRouter[route.method](authorise(route, services.people), ...readers, handler);
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

/** Who computes a request, and who sends its answer. */
interface Computers {
  readonly compute: Compute;
  readonly budget: ComputeBudget;
  readonly send: AnswerSender;
  /** What makes jobs of requests, where the server does. */
  readonly jobs: RequestJobs | undefined;
}

function handlerOf(route: Route, services: Services, computers: Computers): RequestHandler {
  const cacheControl = cacheControlOf(route, services);
  return async (request, response) => {
    const { who, request: facts } = callerOf(response);
    const result = await runRoute(route, jobOf(route, request), { ...services, who, request: facts });
    response.set('Cache-Control', cacheControl);
    const record = async ({ headers }: Pick<ComputeAnswer, 'headers'>): Promise<void> => {
      if (!isRecorded(route)) return;
      const subject = headers['Location'] ?? loggedPath(request.path);
      await recordAction(services.people, who, { action: route.operationId, subject, requestId: facts.id });
    };
    if ('job' in result) {
      const { job, headers = {}, finish } = result;
      if (isKnown(request, response, headers['ETag'])) {
        response.status(304).end();
        return;
      }
      await sendComputed(computers, job, {
        ...{ request, response },
        ...(mayBeJob(route) && { asJob: { 'Cache-Control': cacheControl, ...headers } }),
        answerOf: async (computed) => {
          if (finish === undefined) return { ...computed, headers: { ...computed.headers, ...headers } };
          const answer = encodedResponse(route, await finish(computed));
          await record(answer);
          return answer;
        },
      });
    } else if ('events' in result) {
      sendEvents(response, result, services.readiness);
    } else if ('chunks' in result) {
      if (isKnown(request, response, result.headers['ETag'])) response.status(304).end();
      else await sendStream(response, result);
    } else if ('file' in result) {
      await record({ headers: {} });
      await sendFile(response, result.file);
    } else {
      await record(result);
      for (const cookie of result.cookies ?? []) response.append('Set-Cookie', cookie);
      refuse(response, await computers.send(response, result));
    }
  };
}

function computingHandlerOf(route: Route, services: Services, computers: Computers): RequestHandler {
  const cacheControl = cacheControlOf(route, services);
  return async (request, response) => {
    response.set('Cache-Control', cacheControl);
    const exchange = { request, response };
    const asJob = mayBeJob(route) ? { asJob: { 'Cache-Control': cacheControl } } : {};
    await sendComputed(computers, jobOf(route, request), { ...exchange, ...asJob });
  };
}

interface Exchange {
  readonly request: Request;
  readonly response: Response;
  /** The answer that follows from what was computed; default: that. */
  readonly answerOf?: (computed: ComputeAnswer) => Promise<ComputeAnswer>;
  /** Further headers of the answer if it may be computed as a job; undefined if it may not. */
  readonly asJob?: Readonly<Record<string, string>>;
}

/** Hands a job over, and gives up when its client does. */
async function sendComputed(
  { compute, budget, send, jobs }: Computers,
  job: ComputeJob,
  { request, response, asJob, answerOf = (computed) => Promise.resolve(computed) }: Exchange,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const address = clientAddress(request.ip);
  const client = { address, signal: gone.signal, refusal: () => budgetRefusal(budget, address) };
  if (jobs !== undefined && asJob !== undefined && prefersJob(request)) {
    const deferred = { job, headers: asJob, who: callerOf(response).who.name, response };
    refuse(response, await deferRequest(deferred, { compute, client, budget, jobs }));
    return;
  }
  const { result, computing_ms } = await compute.run(job, client);
  budget.charge(address, computing_ms);
  if (gone.signal.aborted) return;
  const isOffered = jobs !== undefined && asJob !== undefined;
  if (result.kind === 'refusal') refuse(response, isOffered ? offeringJob(result) : result);
  else refuse(response, await send(response, await answerOf(result)));
}

/** True if the client has the answer of this ETag, which is then a header of the response. */
function isKnown(request: Request, response: Response, etag: string | undefined): boolean {
  if (etag === undefined) return false;
  response.set('ETag', etag);
  if (request.fresh) return true;
  response.removeHeader('ETag');
  return false;
}

/** Throws the error of a refusal. */
function refuse(response: Response, refusal: ComputeRefusal | undefined): void {
  if (refusal === undefined) return;
  if (refusal.retryAfter_s !== undefined) response.set('Retry-After', String(refusal.retryAfter_s));
  throw refusal.error;
}

/** What only some people may read is not kept by caches that serve several. */
function cacheControlOf({ cacheControl, ...route }: Route, { people }: Services): string {
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
