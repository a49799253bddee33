import { describe, expect, it } from 'vitest';
import { createPeople } from '../../../server/people/People.ts';
import { memoryPeopleStore } from '../../../server/people/memoryPeopleStore.ts';
import { openSettings } from '../../../server/people/PeopleSettings.ts';
import { createMetrics } from '../../../server/operating/metrics.ts';
import { createReadiness } from '../../../server/operating/readiness.ts';
import { planSchema } from '../../../models/plan/document/planSchema.ts';
import type { Route } from '../../../server/http/Route.ts';
import { routes } from '../../../server/http/routes.ts';
import { answerOfRoute } from '../../../server/http/runRoute.ts';
import { library } from '../../support/library.ts';

const services = {
  library,
  version: '0.0.0',
  people: createPeople(openSettings, memoryPeopleStore()),
  readiness: createReadiness(),
  metrics: createMetrics({ hasProcess: false }),
};

/** They merge into the plan of the body, which they check only then; the deadline ends what takes too long. */
const IMPORTS = new Set(['importNetbox', 'proposeList']);

/** Whether the body of a route is a plan, or has one that is computed. */
const computesPlan = ({ computes, body, operationId }: Route): boolean => {
  if (computes === undefined || body === undefined || IMPORTS.has(operationId)) return false;
  const { example } = body;
  return body.schema === planSchema || (typeof example === 'object' && example !== null && 'plan' in example);
};

/** The answer of a route to its example, with a time that a request may compute. */
async function answered(route: Route, computing_s: number): Promise<number | string> {
  const job = {
    operationId: route.operationId,
    params: {},
    query: Object.fromEntries(new URLSearchParams(route.exampleQuery ?? '')),
    headers: {},
    body: new TextEncoder().encode(JSON.stringify(route.body?.example)),
  };
  return answerOfRoute(route, job, { ...services, allowedWork: { request_s: computing_s } }).then(
    ({ status }) => status,
    (error: unknown) => (error as { code: string }).code,
  );
}

const planRoutes = routes.filter(computesPlan);

describe('a route that computes a plan', () => {
  it('is one of sixteen', () => {
    expect(planRoutes.map(({ operationId }) => operationId).sort()).toEqual([
      'countMostRacks',
      'createAirflow',
      'createCapacity',
      'createCheck',
      'createFloorPlan',
      'createHourly',
      'createLayout',
      'createPrintedReport',
      'createReport',
      'createSheets',
      'createSizing',
      'createSweep',
      'createTable',
      'createTornado',
      'createWorkbook',
      'exportNetbox',
      'outlineStudy',
    ]);
  });

  it.each(planRoutes.map((route) => [route.operationId, route] as const))(
    'refuses what cannot end in time before it starts, and computes its example in twenty seconds: %s',
    async (_, route) => {
      expect(await answered(route, 1e-9)).toBe('work-too-large');
      expect(await answered(route, 20)).toBe(200);
    },
  );
});
