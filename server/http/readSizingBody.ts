import { parsePlan } from '../../models/plan/document/parse.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import { repeatedKey } from '../../models/plan/document/repeatedKey.ts';
import type { PlantWishes } from '../../models/power/sizing/sizingSchema.ts';
import { pathText } from '../../models/problems/path.ts';
import { readStatement } from '../answers/readStatement.ts';
import { sizingRequestSchema } from '../answers/sizingRequestSchema.ts';
import { jsonOf } from './jsonOf.ts';

/** A request for the size of an electrical plant. */
interface SizingBody {
  readonly plan: Plan;
  readonly option: string | undefined;
  readonly wishes: PlantWishes;
}

const besideThePlan = {
  schema: sizingRequestSchema.omit({ plan: true }),
  name: 'a request for the size of an electrical plant',
};

/**
 * Reads a plan with what its electrical plant is asked to be. Issues of the plan have their paths in the plan.
 *
 * @throws ModelError `body-invalid`, or as `parsePlanText` does
 */
export function readSizingBody(text: string): SizingBody {
  const json = jsonOf(text);
  const repeated = repeatedKey(text);
  if (repeated !== undefined) {
    const path = pathText(repeated);
    const message = 'is given twice; only one of them would be kept. Give each an id of its own.';
    throw new ModelError('json-key-repeated', `${path} ${message}`, [{ path, rule: 'keys once', message }]);
  }
  const { plan, ...others } = objectOf(json);
  const { option, wishes = {} } = readStatement(others, besideThePlan);
  return { plan: parsePlan(plan), option, wishes };
}

function objectOf(json: unknown): Readonly<Record<string, unknown>> {
  if (typeof json === 'object' && json !== null && 'plan' in json) return { ...json };
  const message = 'must be a JSON object with a plan.';
  throw new ModelError('body-invalid', `The body ${message}`, [{ path: 'plan', rule: 'a plan', message }]);
}
