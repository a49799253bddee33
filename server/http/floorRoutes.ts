import { Router, type Request } from 'express';
import type { HallWishes } from '../../models/plan/layout/feedHall.ts';
import type { Library } from '../../models/catalogue/Library.ts';
import { parsePlanText } from '../../models/plan/document/parse.ts';
import { mostRacksOfHall } from '../../models/report/mostRacksOfHall.ts';
import { capacityAnswer } from '../answers/capacityAnswer.ts';
import { chosenOption } from '../answers/chosenOption.ts';
import { layoutAnswer } from '../answers/layoutAnswer.ts';
import { chosenHall, layoutWishes } from '../answers/layoutQuestion.ts';
import { mostRacksQuestion } from '../answers/mostRacksQuestion.ts';
import { sizingAnswer } from '../answers/sizingAnswer.ts';
import { bodyText, jsonBody } from './jsonBody.ts';
import { onlyMethods } from './problemHandler.ts';
import { queryText } from './queryText.ts';
import { readSizingBody } from './readSizingBody.ts';

/** What halls may still take, where their racks go, and the size of the plant that feeds them. */
export function floorRoutes(library: Library): Router {
  const routes = Router();
  routes
    .route('/capacities')
    .post(...jsonBody, ({ body, query }, response) => {
      const plan = parsePlanText(bodyText(body));
      const optionId = chosenOption(plan, { option: queryText(query, 'option'), parameter: 'option' });
      const answer = capacityAnswer(plan, { optionId, deviceId: queryText(query, 'device') }, library);
      response.set('Cache-Control', 'no-store').json(answer);
    })
    .all(onlyMethods('POST'));
  routes
    .route('/layouts')
    .post(...jsonBody, ({ body, query }, response) => {
      const wishes = wishesOf(query);
      const plan = parsePlanText(bodyText(body));
      const hallId = chosenHall(plan, queryText(query, 'hall'), 'hall');
      response.set('Cache-Control', 'no-store').json(layoutAnswer(plan, { hallId, wishes }, library));
    })
    .all(onlyMethods('POST'));
  routes
    .route('/most-racks')
    .post(...jsonBody, ({ body, query }, response) => {
      const wishes = wishesOf(query);
      const plan = parsePlanText(bodyText(body));
      const given = {
        hall: queryText(query, 'hall'),
        rack: queryText(query, 'rack'),
        option: queryText(query, 'option'),
        'utility-kW': queryText(query, 'utility-kW'),
        'cooling-kW': queryText(query, 'cooling-kW'),
      };
      const question = mostRacksQuestion(plan, given, { prefix: '', wishes });
      response.set('Cache-Control', 'no-store').json(mostRacksOfHall(plan, question, library));
    })
    .all(onlyMethods('POST'));
  routes
    .route('/sizings')
    .post(...jsonBody, (request, response) => {
      const { plan, option, wishes } = readSizingBody(bodyText(request.body));
      const optionId = chosenOption(plan, { option, parameter: 'option' });
      response.set('Cache-Control', 'no-store').json(sizingAnswer(plan, { optionId, wishes }, library));
    })
    .all(onlyMethods('POST'));
  return routes;
}

function wishesOf(query: Request['query']): HallWishes {
  return layoutWishes({
    'cold-aisle-mm': queryText(query, 'cold-aisle-mm'),
    'hot-aisle-mm': queryText(query, 'hot-aisle-mm'),
    'row-racks': queryText(query, 'row-racks'),
    containment: queryText(query, 'containment'),
    'rows-along': queryText(query, 'rows-along'),
    feeds: queryText(query, 'feeds'),
    'feed-capacity-kVA': queryText(query, 'feed-capacity-kVA'),
  });
}
