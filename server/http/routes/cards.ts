import { z } from 'zod';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { guardJson } from '../../../models/plan/document/guardJson.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { cardResult } from '../../results/cardResult.ts';
import { jsonOf } from '../jsonOf.ts';
import { route, type Body } from '../Route.ts';
import { bodyProblems } from './bodies.ts';
import { examplePlan } from './examplePlan.ts';

const figure = (unit: string, description: string): z.ZodNullable<z.ZodNumber> =>
  z.number().meta({ unit, description }).nullable();
const count = (description: string): z.ZodInt => z.int().min(0).meta({ unit: 'count', description });
const numbers = (unit: string, description: string): z.ZodArray<z.ZodNumber> =>
  z.array(z.number().meta({ unit })).meta({ description });
const table = (unit: string, description: string): z.ZodArray<z.ZodArray<z.ZodNumber>> =>
  z.array(z.array(z.number().meta({ unit }))).meta({ description });

/** What the list of plans shows of one. */
export const planCardSchema = z
  .strictObject({
    figures: z
      .strictObject({
        itLoad_kW: figure('kW', 'Design peak of IT'),
        pue: figure('1', 'Of the simulated year'),
        cost: figure('currency', 'Of electricity in the simulated year, in `currency`'),
        currency: z.string().nullable(),
        carbon_t: figure('t', 'Location-based, of electricity in the simulated year, CO2 equivalent'),
        errorCount: count('Errors of all options, and invalid values'),
        warningCount: count('Warnings of all options'),
      })
      .meta({ description: 'Of the first option; null where the plan cannot be computed' }),
    thumbnail: z
      .discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('floor'),
          outline: numbers('mm', 'Corners of the room: x, y, x, y'),
          aisles: table('mm', 'Each: x, y, width, depth, and 0 for a hot aisle or 1 for a cold one'),
          units: table('mm', 'Each: x, y, width, depth, and 0 for cooling or 1 for power'),
          racks: table(
            'mm',
            'Adjacent identical racks, each: x, y, width, depth, count, quarter turns, level of load from 0',
          ),
        }),
        z.strictObject({
          kind: z.literal('racks'),
          racks: table('count', 'Identical racks, each: count, percentage of used units, level of load'),
        }),
      ])
      .meta({ description: 'The hall with the most placed racks, or the racks where no hall is drawn' }),
  })
  .meta({ id: 'PlanCard', description: 'Key figures and drawing of a plan, small enough for a list' });

/** Any JSON object: a plan that is being edited may be invalid. */
const draftBody: Body<JsonObject> = {
  schema: z.looseObject({}).meta({ id: 'PlanDraft', description: 'A plan, valid or not yet' }),
  example: examplePlan,
  read: (text) => {
    const draft = jsonOf(text);
    guardJson(draft);
    if (typeof draft === 'object' && draft !== null && !Array.isArray(draft)) return draft as JsonObject;
    const message = 'a plan must be a JSON object';
    throw new ModelError('body-invalid', message, [{ path: '', rule: 'type object', message }]);
  },
};

export const createCard = route({
  operationId: 'createCard',
  computes: 'from-request',
  method: 'post',
  path: '/api/v1/cards',
  tag: 'Plans',
  role: 'viewer',
  summary: 'Compute the card of a plan',
  description:
    'Returns what a list shows of a plan: key figures of its first option, the number of errors and warnings, and its floor as numbers. A plan that is not valid has a drawing, and no figures. Nothing is stored.',
  body: draftBody,
  answers: { 200: { description: 'The card', schema: planCardSchema } },
  problems: bodyProblems,
  handler: ({ body }, { library }) => ({ status: 200, body: cardResult(body, library) }),
});
