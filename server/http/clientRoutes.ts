import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router, type Response } from 'express';
import sirv from 'sirv';
import { notFound, onlyMethods } from './problemHandler.ts';
import { routeNote } from './requestNotes.ts';

const YEAR_s = 365 * 24 * 3600;

/** Paths of the pages of the client. */
const pages = [
  '/',
  '/floor',
  '/racks',
  '/power',
  '/cooling',
  '/site',
  '/energy',
  '/bill',
  '/carbon',
  '/cost',
  '/compare',
  '/study',
  '/findings',
  '/workload',
  '/claims',
  '/new',
  '/help',
  '/glossary',
];

/** Paths of pages that moved. */
const formerPages: Readonly<Record<string, string>> = { '/plan': '/racks', '/results': '/energy' };

const notBuilt = `The Plenum server is running, but the browser client is not built.

Build it with  npm run build  and restart the server, or use the API: /api/docs
`;

/**
 * Serves the built client. Files under /assets have a hash in their name and are cached for a year; the HTML document is
 * revalidated at each request, and is served at the path of each page. At an unknown path a browser gets it too, with status 404:
 * the client says that there is no such page.
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
  // The build has written them compressed too.
  routes.use(
    '/assets',
    sirv(join(folder, 'assets'), { immutable: true, maxAge: YEAR_s, gzip: true, brotli: true }),
  );
  routes.use('/assets', notFound);
  routes.use(
    express.static(folder, {
      cacheControl: false,
      index: false,
      setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'),
    }),
  );
  const sendClient = (response: Response): void => {
    response.sendFile('index.html', {
      root: folder,
      cacheControl: false,
      headers: { 'Cache-Control': 'no-cache' },
    });
  };
  for (const page of pages) {
    routes
      .route(page)
      .all(routeNote(page))
      .get((_request, response) => {
        sendClient(response);
      })
      .all(onlyMethods('GET', 'HEAD'));
  }
  for (const [former, present] of Object.entries(formerPages)) {
    routes.get(former, (request, response) => {
      const { search } = new URL(request.url, 'http://localhost');
      response.redirect(301, present + search);
    });
  }
  routes.use((request, response, next) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    // A program that accepts anything gets the problem, which comes first.
    if (isRead && request.accepts(['application/problem+json', 'text/html']) === 'text/html') {
      response.status(404);
      sendClient(response);
    } else {
      next();
    }
  });
  return routes;
}
