import { Router } from 'express';
import { docsPage } from './docs/docsPage.ts';
import { docsStyle } from './docs/docsStyle.ts';
import { onlyMethods } from './problemHandler.ts';
import { openApiDocument, type OpenApiDocument } from './openapi/openApiDocument.ts';

/** The API's description, for programs and for people. */
export function documentRoutes(version: string): Router {
  const routes = Router();
  let made: OpenApiDocument | undefined;
  // Made at the first question: a server that nobody asks starts sooner.
  const description = (): OpenApiDocument => (made ??= openApiDocument(version));
  let page: string | undefined;
  routes
    .route('/v1/openapi.json')
    .get((_request, response) => {
      response.set('Cache-Control', 'public, no-cache').json(description());
    })
    .all(onlyMethods('GET', 'HEAD'));
  routes
    .route('/docs')
    .get((_request, response) => {
      page ??= docsPage(description());
      response.set('Cache-Control', 'public, no-cache').type('html').send(page);
    })
    .all(onlyMethods('GET', 'HEAD'));
  routes
    .route('/docs/style.css')
    .get((_request, response) => {
      response.set('Cache-Control', 'public, no-cache').type('css').send(docsStyle);
    })
    .all(onlyMethods('GET', 'HEAD'));
  return routes;
}
