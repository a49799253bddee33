import express, { type Express } from 'express';
import { computeBudget, defaultComputeBudget } from '../compute/computeBudget.ts';
import { budgetGuard } from './budgetGuard.ts';
import { memoryPeopleStore } from '../people/memoryPeopleStore.ts';
import { createPeople } from '../people/People.ts';
import { openSettings } from '../people/PeopleSettings.ts';
import { compressed } from './compressed.ts';
import { clientRoutes } from './clientRoutes.ts';
import { createMetrics, type Metrics } from '../operating/metrics.ts';
import { createReadiness } from '../operating/readiness.ts';
import { byteBudget, type ByteBudget } from './connections/byteBudget.ts';
import { holdAnswers } from './connections/holdAnswers.ts';
import type { Dependencies, MemoryLimits } from './dependencies.ts';
import { documentRoutes } from './documentRoutes.ts';
import { hostGuard } from './guards/hostGuard.ts';
import { metricsGuard } from './guards/metricsGuard.ts';
import { originGuard } from './guards/originGuard.ts';
import { guideRoutes } from './guides/guideRoutes.ts';
import { mountRoutes } from './mountRoutes.ts';
import { notFound, problemHandler } from './problemHandler.ts';
import { requestId } from './requestId.ts';
import { requestLog } from './requestLog.ts';
import { routeNote } from './requestNotes.ts';
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
    store,
    netbox,
    studies,
    requestJobs,
    compute,
    clientFolder,
    docsFolder,
    version = '0.0.0',
  } = dependencies;
  const { hosts = {}, trustedProxy = 0, memory = defaultMemory, tables } = dependencies;
  const { readiness = createReadiness(), metrics = createMetrics({ hasProcess: false }) } = dependencies;
  const { people = createPeople(openSettings, memoryPeopleStore()) } = dependencies;
  const bodies = byteBudget(memory.unfinishedBodies_bytes);
  const answers = byteBudget(memory.unreadAnswers_bytes);
  observeBudgets(metrics, { bodies, answers });
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', typeof trustedProxy === 'number' ? trustedProxy : [...trustedProxy]);
  app.use(requestId, requestLog(logger, metrics), securityHeaders());
  app.use(hostGuard(hosts), originGuard(hosts.publicUrl), compressed(), holdAnswers(answers));
  app.use('/metrics', metricsGuard(dependencies.metricsToken));
  app.use('/assets', routeNote('/assets/*'));
  app.use('/docs', routeNote('/docs/*'));
  const budget = computeBudget(dependencies.computeBudget ?? defaultComputeBudget);
  app.use('/api', budgetGuard(budget));
  const services = {
    library,
    version,
    people,
    readiness,
    metrics,
    ...(tables === undefined ? {} : { tables }),
    ...(store === undefined ? {} : { store }),
    ...(netbox === undefined ? {} : { netbox }),
    ...(studies === undefined ? {} : { studies }),
    ...(requestJobs === undefined ? {} : { requestJobs }),
  };
  app.use(
    mountRoutes(routes, services, {
      bodies: { budget: bodies, idle_ms: memory.idleTimeout_ms },
      compute,
      budget,
      fileLimits: dependencies.fileLimits,
    }),
  );
  app.use('/api', documentRoutes(version), notFound);
  app.use(guideRoutes(docsFolder));
  app.use(clientRoutes(clientFolder), notFound);
  app.use(problemHandler(logger));
  return app;
}

/** As the configuration has them by default. */
const defaultMemory: MemoryLimits = {
  unfinishedBodies_bytes: 128 * 1024 * 1024,
  unreadAnswers_bytes: 256 * 1024 * 1024,
  idleTimeout_ms: 15_000,
};

function observeBudgets(metrics: Metrics, budgets: { bodies: ByteBudget; answers: ByteBudget }): void {
  metrics.observe({
    name: 'plenum_unfinished_bodies_bytes',
    help: 'Memory of request bodies that are not complete',
    read: budgets.bodies.held_bytes,
  });
  metrics.observe({
    name: 'plenum_unread_answers_bytes',
    help: 'Memory of answers that are not read yet',
    read: budgets.answers.held_bytes,
  });
}
