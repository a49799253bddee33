import { Router } from 'express';
import type { Library } from '../../models/catalogue/Library.ts';
import { parsePlanText } from '../../models/plan/document/parse.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { reportOfReview, reportPlan, reviewPlan } from '../../models/report/answer.ts';
import { checkAnswer } from '../answers/checkAnswer.ts';
import { hourlyAnswer } from '../answers/hourlyAnswer.ts';
import { bodyText, jsonBody } from './jsonBody.ts';
import { onlyMethods } from './problemHandler.ts';
import { queryText } from './queryText.ts';

/** Reports, checks and hours. A plan is computed while the request waits: that takes milliseconds, and nothing is kept. */
export function planRoutes(library: Library): Router {
  const routes = Router();
  routes
    .route('/reports')
    .post(...jsonBody, (request, response) => {
      response.set('Cache-Control', 'no-store').json(reportPlan(planOf(request.body), library));
    })
    .all(onlyMethods('POST'));
  routes
    .route('/checks')
    .post(...jsonBody, (request, response) => {
      const plan = planOf(request.body);
      const review = reviewPlan(plan, library);
      reportOfReview(review, plan);
      response.set('Cache-Control', 'no-store').json(checkAnswer(review));
    })
    .all(onlyMethods('POST'));
  routes
    .route('/hourly')
    .post(...jsonBody, (request, response) => {
      const option = queryText(request.query, 'option');
      const { csv } = hourlyAnswer(planOf(request.body), library, { option, parameter: 'option' });
      response.set('Cache-Control', 'no-store').type('text/csv').send(csv);
    })
    .all(onlyMethods('POST'));
  return routes;
}

const planOf = (body: unknown): Plan => parsePlanText(bodyText(body));
