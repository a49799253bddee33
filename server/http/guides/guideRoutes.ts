import { readFile } from 'node:fs/promises';
import { Router } from 'express';
import { guideFiles, type GuideFile } from './guideFiles.ts';
import { guideHtml } from './guideHtml.ts';
import { guideIndex, guidePage } from './guidePage.ts';
import { guideStyle } from './guideStyle.ts';

/**
 * The documents of the folder `docs` as pages, also without access to the web.
 *
 * @param folder - with Markdown files; without it no address is served
 */
export function guideRoutes(folder: string | undefined): Router {
  const router = Router();
  const guides = folder === undefined ? new Map<string, GuideFile>() : guideFiles(folder);
  if (guides.size === 0) return router;
  const names = new Set(guides.keys());
  router.get('/docs', (_request, response) => {
    response.set('Cache-Control', 'public, no-cache').type('html').send(guideIndex(guides.values()));
  });
  router.get('/docs/style.css', (_request, response) => {
    response.set('Cache-Control', 'public, no-cache').type('css').send(guideStyle);
  });
  router.get('/docs/*name', async (request, response, next) => {
    const guide = guides.get(request.path.slice('/docs/'.length).replace(/\/$/, ''));
    if (guide === undefined) {
      next();
      return;
    }
    const { name, title, file } = guide;
    const body = guideHtml(await readFile(file, 'utf8'), name, names);
    response
      .set('Cache-Control', 'public, no-cache')
      .type('html')
      .send(guidePage({ title, body, name }, guides.values()));
  });
  return router;
}
