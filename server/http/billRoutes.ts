import { Router } from 'express';
import { readSystemPeaks } from '../../models/tariff/readSystemPeaks.ts';
import { billAnswer, loadClock, type BillRefusal } from '../answers/billAnswer.ts';
import { billItem, type BillItem } from '../answers/billItem.ts';
import { readBillRequest } from '../answers/readBillRequest.ts';
import { bodyText, jsonBody } from './jsonBody.ts';
import { jsonOf } from './jsonOf.ts';
import { onlyMethods } from './problemHandler.ts';

/** Bills of a load. A rate that cannot be billed is an answer beside the others, in the order that they were given in. */
export function billRoutes(): Router {
  const routes = Router();
  routes
    .route('/bills')
    .post(...jsonBody, (request, response) => {
      response.set('Cache-Control', 'no-store').json({ bills: billsOf(jsonOf(bodyText(request.body))) });
    })
    .all(onlyMethods('POST'));
  return routes;
}

function billsOf(json: unknown): (BillItem | BillRefusal)[] {
  const { request, load } = readBillRequest(json);
  const { powerFactor = 1, systemPeaks = [], tariffs } = request;
  const clock = loadClock(request, load);
  const systemPeakSteps = readSystemPeaks(systemPeaks.join('\n'), clock);
  return tariffs.map((record) => {
    const answer = billAnswer(record, { load, clock, powerFactor, systemPeakSteps });
    return 'bill' in answer ? billItem(answer.bill, clock) : answer;
  });
}
