import { Router } from 'express';
import { docsPage } from './docs/docsPage.ts';
import { docsStyle } from './docs/docsStyle.ts';
import { onlyMethods } from './problemHandler.ts';
import { routes } from './routes.ts';
import type { OpenApiDescription } from './openapi/OpenApiDescription.ts';
import { openApiDocument } from './openapi/openApiDocument.ts';

const descriptions = new Map<string, OpenApiDescription>();

/** Built at the first request, so that the server starts faster; it takes long, and all apps of a process have the same. */
function descriptionOf(version: string): OpenApiDescription {
  const known = descriptions.get(version) ?? openApiDocument(routes, version);
  descriptions.set(version, known);
  return known;
}

/** The API description: as OpenAPI for programs, as a page for users. */
export function documentRoutes(version: string): Router {
  const router = Router();
  const description = (): OpenApiDescription => descriptionOf(version);
  let page: string | undefined;
  router
    .route('/v1/openapi.json')
    .get((_request, response) => {
      response.set('Cache-Control', 'public, no-cache').json(description());
    })
    .all(onlyMethods('GET', 'HEAD'));
  router
    .route('/docs')
    .get((_request, response) => {
      page ??= docsPage(description());
      response.set('Cache-Control', 'public, no-cache').type('html').send(page);
    })
    .all(onlyMethods('GET', 'HEAD'));
  router
    .route('/docs/style.css')
    .get((_request, response) => {
      response.set('Cache-Control', 'public, no-cache').type('css').send(docsStyle);
    })
    .all(onlyMethods('GET', 'HEAD'));
  return router;
}
