import { Router, type RequestHandler, type Response } from 'express';
import type { z } from 'zod';
import { readParameters } from '../results/readParameters.ts';
import { bodyReader, bodyText } from './bodyReader.ts';
import type { BodyLimits } from './connections/receiveBody.ts';
import { onlyMethods } from './problemHandler.ts';
import { routeNote } from './requestNotes.ts';
import type { Context, RouteResponse, Route } from './Route.ts';

/**
 * Serves routes: media type and size of the body are checked first, then the parameters, then the body.
 *
 * @param routes - routes of different methods may share a path
 * @param bodies - what bodies may take
 * @returns handlers for Express; they throw errors, which the problem handler catches
 */
export function mountRoutes(
  routes: readonly Route[],
  context: Context,
  bodies: Omit<BodyLimits, 'limit_bytes'>,
): Router {
  const router = Router();
  for (const path of new Set(routes.map((route) => route.path))) {
    const routesOfPath = routes.filter((route) => route.path === path);
    const pathRouter = router.route(path.replaceAll(/\{(\w+)\}/g, ':$1'));
    pathRouter.all(routeNote(path));
    for (const route of routesOfPath) {
      const readers = route.body === undefined ? [] : bodyReader(bodies, route.body.mediaTypes);
      pathRouter[route.method](...readers, handlerOf(route, context));
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

function handlerOf(route: Route, context: Context): RequestHandler {
  const { params, query, headers, body, method, answers } = route;
  const { cacheControl = method === 'get' ? 'public, no-cache' : 'no-store' } = route;
  return async (request, response) => {
    const checked = {
      params: read(params, (name) => request.params[name]),
      query: read(query, (name) => request.query[name]),
      headers: read(headers, (name) => request.get(name)),
      body: body?.read(bodyText(request.body)),
    };
    const reply = await route.handler(checked, context);
    response.set('Cache-Control', cacheControl);
    send(response, reply, answers[reply.status]?.mediaType);
  };
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
  { status, headers = {}, body }: RouteResponse,
  mediaType: string | undefined,
): void {
  response.status(status).set(headers);
  if (body === undefined) response.end();
  else if (mediaType === undefined) response.json(body);
  else response.type(mediaType).send(body);
}
