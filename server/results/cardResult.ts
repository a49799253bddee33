import type { Library } from '../../models/catalogue/Library.ts';
import type { JsonObject } from '../../models/edit/document/json.ts';
import { parsePlan } from '../../models/plan/document/parse.ts';
import { planCard, type CardResults, type PlanCardContent } from '../../models/present/figures/planCard.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import { reviewPlan } from '../../models/report/reportPlan.ts';

/**
 * The figures and the drawing of a plan on its card. A document that is not a valid plan has a drawing, and its invalid values as
 * errors.
 */
export function cardResult(document: JsonObject, library: Library): PlanCardContent {
  return planCard(document, resultsOf(document, library), library.rackTypes);
}

function resultsOf(document: JsonObject, library: Library): CardResults {
  try {
    return { ...reviewPlan(parsePlan(document), library), issueCount: 0 };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { report: null, options: [], issueCount: Math.max(1, error.issues.length) };
  }
}
