import { Router, type RequestHandler, type Response } from 'express';
import type { z } from 'zod';
import { readParameters } from '../results/readParameters.ts';
import { bodyReader, bodyText } from './bodyReader.ts';
import type { BodyLimits } from './connections/receiveBody.ts';
import { onlyMethods } from './problemHandler.ts';
import { recordAction } from '../people/recordAction.ts';
import { authorise, callerOf } from './people/authorise.ts';
import { loggedPath } from './people/loggedPath.ts';
import { isRecorded, neededRole } from './people/neededRole.ts';
import { routeNote } from './requestNotes.ts';
import type { RouteResponse, Route, Services } from './Route.ts';

/**
 * Serves routes: the person is checked first, then media type and size of the body, then the parameters, then the body.
 *
 * @param routes - routes of different methods may share a path
 * @param bodies - what bodies may take
 * @returns handlers for Express; they throw errors, which the problem handler catches
 */
export function mountRoutes(
  routes: readonly Route[],
  services: Services,
  bodies: Omit<BodyLimits, 'limit_bytes'>,
): Router {
  const router = Router();
  for (const path of new Set(routes.map((route) => route.path))) {
    const routesOfPath = routes.filter((route) => route.path === path);
    const pathRouter = router.route(path.replaceAll(/\{(\w+)\}/g, ':$1'));
    pathRouter.all(routeNote(path));
    for (const route of routesOfPath) {
      const readers = route.body === undefined ? [] : bodyReader(bodies, route.body.mediaTypes);
      pathRouter[route.method](authorise(route, services.people), ...readers, handlerOf(route, services));
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

function handlerOf(route: Route, services: Services): RequestHandler {
  const { params, query, headers, body, answers } = route;
  const cacheControl = cacheControlOf(route, services);
  return async (request, response) => {
    const checked = {
      params: read(params, (name) => request.params[name]),
      query: read(query, (name) => request.query[name]),
      headers: read(headers, (name) => request.get(name)),
      body: body?.read(bodyText(request.body)),
    };
    const { who, request: facts } = callerOf(response);
    const reply = await route.handler(checked, { ...services, who, request: facts });
    if (isRecorded(route)) {
      const subject = reply.headers?.['Location'] ?? loggedPath(request.path);
      await recordAction(services.people, who, { action: route.operationId, subject, requestId: facts.id });
    }
    response.set('Cache-Control', cacheControl);
    send(response, reply, answers[reply.status]?.mediaType);
  };
}

/** What only some people may read is not kept by caches that serve several. */
function cacheControlOf({ cacheControl, ...route }: Route, { people }: Services): string {
  const stated = cacheControl ?? (route.method === 'get' ? 'public, no-cache' : 'no-store');
  const isForAll = people.settings.auth === 'off' || neededRole(route) === 'anyone';
  return isForAll ? stated : stated.replace('public', 'private');
}

function read(schema: z.ZodObject | undefined, textOf: (name: string) => unknown): unknown {
  if (schema === undefined) return {};
  return readParameters(
    schema,
    Object.fromEntries(Object.keys(schema.shape).map((name) => [name, textOf(name)])),
  );
}

function send(
  response: Response,
  { status, headers = {}, body, cookies = [] }: RouteResponse,
  mediaType: string | undefined,
): void {
  response.status(status).set(headers);
  for (const cookie of cookies) response.append('Set-Cookie', cookie);
  if (body === undefined) response.end();
  else if (mediaType === undefined) response.json(body);
  else response.type(mediaType).send(body);
}
