import compression from 'compression';
import express, { type Express } from 'express';
import { billRoutes } from './billRoutes.ts';
import { catalogueRoutes } from './catalogueRoutes.ts';
import { claimRoutes } from './claimRoutes.ts';
import { clientRoutes } from './clientRoutes.ts';
import { coolingRoutes } from './coolingRoutes.ts';
import type { Dependencies } from './dependencies.ts';
import { documentRoutes } from './documentRoutes.ts';
import { floorRoutes } from './floorRoutes.ts';
import { planRoutes } from './planRoutes.ts';
import { netboxRoutes } from './netboxRoutes.ts';
import { notFound, onlyMethods, problemHandler } from './problemHandler.ts';
import { defaultRateLimit, rateLimiter } from './rateLimiter.ts';
import { requestId } from './requestId.ts';
import { requestLog } from './requestLog.ts';
import { securityHeaders } from './securityHeaders.ts';
import { workloadRoutes } from './workloadRoutes.ts';

/**
 * Builds the app: the API, its description, and the client. It opens no port.
 *
 * @param dependencies - library, logger, and where the built client is
 */
export function buildApp(dependencies: Dependencies): Express {
  const { library, logger, clientFolder, version = '0.0.0', rateLimit = defaultRateLimit } = dependencies;
  const app = express();
  app.disable('x-powered-by');
  app.use(requestId, requestLog(logger), securityHeaders(), compression());
  app
    .route('/health')
    .get((_request, response) => {
      response.set('Cache-Control', 'no-store').json({ status: 'ok', version });
    })
    .all(onlyMethods('GET', 'HEAD'));
  app.use('/api', rateLimiter(rateLimit));
  app.use('/api/v1', planRoutes(library), floorRoutes(library), billRoutes(), coolingRoutes(library));
  app.use('/api/v1', workloadRoutes(), claimRoutes(library), netboxRoutes(library));
  app.use('/api/v1/catalogue', catalogueRoutes(library));
  app.use('/api', documentRoutes(version), notFound);
  app.use(clientRoutes(clientFolder), notFound);
  app.use(problemHandler(logger));
  return app;
}
