import { parsePlan } from '../../../models/plan/document/parse.ts';
import type { Plan } from '../../../models/plan/document/planSchema.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { repeatedKey } from '../../../models/plan/document/repeatedKey.ts';
import { electricalPlantSchema, type PlantSizingOptions } from '../../../models/power/sizing/sizingSchema.ts';
import { pathText } from '../../../models/problems/path.ts';
import { chosenOption } from '../../results/chosenOption.ts';
import { readStatement } from '../../results/readStatement.ts';
import { sizingResult } from '../../results/sizingResult.ts';
import { sizingRequestSchema } from '../../results/sizingRequestSchema.ts';
import { jsonOf } from '../jsonOf.ts';
import { optionWork } from '../../../models/report/work/planWork.ts';
import { route } from '../Route.ts';
import { planProblems } from './bodies.ts';
import { examplePlan } from './examplePlan.ts';

/** A request to size an electrical plant. */
interface SizingBody {
  readonly plan: Plan;
  readonly option: string | undefined;
  readonly wishes: PlantSizingOptions;
}

const otherFields = {
  schema: sizingRequestSchema.omit({ plan: true }),
  name: 'a sizing request',
};

/**
 * Reads a plan and the sizing options of its electrical plant. Issues of the plan have paths in the plan.
 *
 * @throws ModelError `body-invalid`, or as `parsePlanText` does
 */
function readSizingBody(text: string): SizingBody {
  const json = jsonOf(text);
  const repeated = repeatedKey(text);
  if (repeated !== undefined) {
    const path = pathText(repeated);
    const message = 'is a duplicate key; only one would be used. Use a different id for each.';
    throw new ModelError('json-key-repeated', `${path} ${message}`, [{ path, rule: 'keys once', message }]);
  }
  const { plan, ...others } = objectOf(json);
  const { option, wishes = {} } = readStatement(others, otherFields);
  return { plan: parsePlan(plan), option, wishes };
}

function objectOf(json: unknown): Readonly<Record<string, unknown>> {
  if (typeof json === 'object' && json !== null && 'plan' in json) return { ...json };
  const message = 'must be a JSON object with a plan.';
  throw new ModelError('body-invalid', `The body ${message}`, [{ path: 'plan', rule: 'a plan', message }]);
}

export const createSizing = route({
  operationId: 'createSizing',
  computes: 'from-request',
  method: 'post',
  path: '/api/v1/sizings',
  tag: 'Plans',
  role: 'viewer',
  summary: 'Size the electrical plant',
  description:
    'Sizes transformers, UPS with batteries, and generators with fuel storage for the design load of an option in the worse design hour, and returns every assumed value with its source. Nothing is stored.',
  body: {
    schema: sizingRequestSchema,
    example: {
      plan: examplePlan,
      option: 'air',
      wishes: {
        ups: { batteryRuntime_min: 5 },
        generators: { elevation_m: 100, intakeAir_C: 38, tankHours_h: 24 },
      },
    },
    read: readSizingBody,
  },
  answers: {
    200: {
      description: 'The electrical plant; parts that were not requested are null',
      schema: electricalPlantSchema,
    },
  },
  problems: [...planProblems, 'body-invalid', 'option-unknown', 'out-of-range', 'parameter-invalid'],
  work: ({ body: { plan, option } }) => optionWork(plan, option, { years: 'none', hasFailures: false }),
  handler: ({ body: { plan, option, wishes: options } }, { library }) => {
    const optionId = chosenOption(plan, { option, parameter: 'option' });
    return { status: 200, body: sizingResult(plan, { optionId, options }, library) };
  },
});
