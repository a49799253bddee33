import compression from 'compression';
import express, { type Express } from 'express';
import { memoryPeopleStore } from '../people/memoryPeopleStore.ts';
import { createPeople } from '../people/People.ts';
import { openSettings } from '../people/PeopleSettings.ts';
import { clientRoutes } from './clientRoutes.ts';
import type { Dependencies } from './dependencies.ts';
import { documentRoutes } from './documentRoutes.ts';
import { guideRoutes } from './guides/guideRoutes.ts';
import { mountRoutes } from './mountRoutes.ts';
import { notFound, problemHandler } from './problemHandler.ts';
import { defaultRateLimit, rateLimiter } from './rateLimiter.ts';
import { requestId } from './requestId.ts';
import { requestLog } from './requestLog.ts';
import { routes } from './routes.ts';
import { securityHeaders } from './securityHeaders.ts';

/**
 * Builds the app: the API, its description and the client. It does not open a port.
 *
 * @param dependencies - library, logger, and folder of the built client
 */
export function buildApp(dependencies: Dependencies): Express {
  const {
    library,
    logger,
    people = createPeople(openSettings, memoryPeopleStore()),
    clientFolder,
    docsFolder,
    version = '0.0.0',
    rateLimit = defaultRateLimit,
  } = dependencies;
  const app = express();
  app.disable('x-powered-by');
  app.use(requestId, requestLog(logger), securityHeaders(), compression());
  app.use('/api', rateLimiter(rateLimit));
  app.use(mountRoutes(routes, { library, version, people }));
  app.use('/api', documentRoutes(version), notFound);
  app.use(guideRoutes(docsFolder));
  app.use(clientRoutes(clientFolder), notFound);
  app.use(problemHandler(logger));
  return app;
}
