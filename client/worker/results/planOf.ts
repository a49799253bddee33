import type { JsonObject } from '../../../models/edit/document/json.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import type { Plan } from '../../../models/plan/document/planSchema.ts';

/** Documents are not changed but replaced: a plan is that of its document for good. */
const plans = new WeakMap<JsonObject, Plan>();

/**
 * The plan of a document, which report and details share.
 *
 * @throws ModelError if the document is not a valid plan
 */
export function planOf(document: JsonObject): Plan {
  const known = plans.get(document);
  if (known !== undefined) return known;
  const plan = parsePlan(document);
  plans.set(document, plan);
  return plan;
}
