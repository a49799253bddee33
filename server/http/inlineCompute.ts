import type { Compute } from '../compute/Compute.ts';
import { answerOfRoute } from './runRoute.ts';
import type { Route, Services } from './Route.ts';

/** Computes in this thread, without limits of time and memory: for tests, and for programs with requests of their own only. */
export function inlineCompute(routes: readonly Route[], services: Services): Compute {
  const routesById = new Map(routes.map((route) => [route.operationId, route]));
  return {
    run: async (job) => {
      const started_ms = performance.now();
      const route = routesById.get(job.operationId);
      try {
        if (route === undefined) throw new Error(`there is no route ${job.operationId}`);
        const result = await answerOfRoute(route, job, services);
        return { result, computing_ms: performance.now() - started_ms };
      } catch (error) {
        return { result: { kind: 'refusal', error }, computing_ms: performance.now() - started_ms };
      }
    },
  };
}
