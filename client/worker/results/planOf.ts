import type { JsonObject } from '../../../models/edit/document/json.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import type { RacksRead } from '../../../models/plan/document/readRacks.ts';
import type { Plan } from '../../../models/plan/document/planSchema.ts';

/** Documents are not changed but replaced: a plan is that of its document for good. */
const plans = new WeakMap<JsonObject, Plan>();

/** The same of racks: an edit of one leaves the others as they were read. */
const racksRead: RacksRead = new WeakMap();

/** The document that was read last, and its plan. */
let last: { readonly document: JsonObject; readonly plan: Plan } | undefined;

/**
 * The plan of a document, which report and details share. Sections that an edit left as they are remain the same objects, so that what was
 * computed of them is known.
 *
 * @throws ModelError if the document is not a valid plan
 */
export function planOf(document: JsonObject): Plan {
  const known = plans.get(document);
  if (known !== undefined) return known;
  const plan = withSameSections(parsePlan(document, racksRead), document);
  plans.set(document, plan);
  last = { document, plan };
  return plan;
}

/** A plan with the sections of the last one that are the same in the document. */
function withSameSections(plan: Plan, document: JsonObject): Plan {
  if (last === undefined) return plan;
  const before: Readonly<Record<string, unknown>> = last.plan;
  const shared = Object.entries(before).filter(
    ([section]) => document[section] !== undefined && document[section] === last?.document[section],
  );
  return { ...plan, ...Object.fromEntries(shared) };
}
