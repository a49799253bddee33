import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';
import { notFound, onlyMethods } from './problemHandler.ts';

const YEAR_ms = 365 * 24 * 3600 * 1000;

/** Paths of the pages of the client. */
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
  '/new',
];

const notBuilt = `The Plenum server is running, but the browser client is not built.

Build it with  npm run build  and restart the server, or use the API: /api/docs
`;

/**
 * Serves the built client. Files under /assets have a hash in their name and are cached for a year; the HTML document is
 * revalidated at each request, and is served at the path of each page.
 *
 * @param folder - folder of the built client
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
