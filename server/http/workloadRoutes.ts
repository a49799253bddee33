import { Router } from 'express';
import { growth } from '../../models/workload/ai/growth.ts';
import { growthSchema } from '../../models/workload/ai/growthSchema.ts';
import { inferenceService } from '../../models/workload/ai/inferenceService.ts';
import { inferenceServiceSchema } from '../../models/workload/ai/inferenceServiceSchema.ts';
import { trainingRun } from '../../models/workload/ai/trainingRun.ts';
import { trainingRunSchema } from '../../models/workload/ai/trainingRunSchema.ts';
import { readStatement } from '../answers/readStatement.ts';
import { bodyText, jsonBody } from './jsonBody.ts';
import { jsonOf } from './jsonOf.ts';
import { onlyMethods } from './problemHandler.ts';

const training = { schema: trainingRunSchema, name: 'a training run' };
const inference = { schema: inferenceServiceSchema, name: 'an inference service' };
const demandGrowth = { schema: growthSchema, name: 'a growth' };

/** What AI workloads take, by the word in their address. */
const workloads: Readonly<Record<string, (json: unknown) => object>> = {
  training: (json) => trainingRun(readStatement(json, training)),
  inference: (json) => inferenceService(readStatement(json, inference)),
  growth: (json) => growth(readStatement(json, demandGrowth)),
};

/** Training runs, inference services, and demand against hardware: a statement goes in, an answer comes out. */
export function workloadRoutes(): Router {
  const routes = Router();
  for (const [word, answerOf] of Object.entries(workloads)) {
    routes
      .route(`/workloads/${word}`)
      .post(...jsonBody, (request, response) => {
        response.set('Cache-Control', 'no-store').json(answerOf(jsonOf(bodyText(request.body))));
      })
      .all(onlyMethods('POST'));
  }
  return routes;
}
