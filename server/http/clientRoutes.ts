import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';
import { notFound, onlyMethods } from './problemHandler.ts';

const YEAR_ms = 365 * 24 * 3600 * 1000;

/** Addresses of the client's pages. */
const pages = [
  '/',
  '/plan',
  '/floor',
  '/results',
  '/bill',
  '/carbon',
  '/cost',
  '/compare',
  '/findings',
  '/workload',
  '/claims',
];

const notBuilt = `Plenum's server is running, but its browser client is not built.

Build it with  npm run build  and start again, or use the API: /api/docs
`;

/**
 * Serves the built client. Files under /assets carry a hash in their name and are kept for a year; the page itself is
 * asked for anew each time, at the address of each of its pages.
 *
 * @param folder - of the built client
 */
export function clientRoutes(folder: string | undefined): Router {
  const routes = Router();
  if (folder === undefined || !existsSync(join(folder, 'index.html'))) {
    routes
      .route('/')
      .get((_request, response) => {
        response.type('text/plain').send(notBuilt);
      })
      .all(onlyMethods('GET', 'HEAD'));
    return routes;
  }
  routes.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: YEAR_ms, index: false }),
  );
  routes.use('/assets', notFound);
  routes.use(
    express.static(folder, {
      cacheControl: false,
      index: false,
      setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'),
    }),
  );
  for (const page of pages) {
    routes
      .route(page)
      .get((_request, response) => {
        response.sendFile('index.html', {
          root: folder,
          cacheControl: false,
          headers: { 'Cache-Control': 'no-cache' },
        });
      })
      .all(onlyMethods('GET', 'HEAD'));
  }
  return routes;
}
