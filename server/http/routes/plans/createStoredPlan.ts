import { z } from 'zod';
import { planProblems } from '../bodies.ts';
import { route } from '../../Route.ts';
import { planEtag } from './planEtag.ts';
import { nameOf, planDocumentBody, plansOf, storeProblems } from './planParts.ts';
import { planRevision, planRevisionSchema } from './planSchemas.ts';

const MAX_KEY_LENGTH = 200;

export const createStoredPlan = route({
  operationId: 'createStoredPlan',
  method: 'post',
  path: '/api/v1/plans',
  tag: 'Stored plans',
  summary: 'Store a plan',
  description:
    'Stores a valid plan under a new id, as its first revision. A request that is repeated with the same Idempotency-Key and the same plan answers with the plan of the first one.',
  headers: z.object({
    'Idempotency-Key': z
      .string()
      .min(1)
      .max(MAX_KEY_LENGTH)
      .optional()
      .meta({ description: 'Any text that is new for each plan, such as a random UUID' }),
  }),
  body: planDocumentBody,
  answers: {
    201: {
      description: 'The plan is stored',
      schema: planRevisionSchema,
      headers: { Location: 'Address of the plan', ETag: 'Of its revision' },
    },
  },
  problems: [...planProblems, ...storeProblems, 'idempotency-key-reused'],
  handler: async ({ body, headers }, context) => {
    const key = headers['Idempotency-Key'];
    const plan = await plansOf(context).create({
      document: body,
      who: nameOf(context),
      ...(key === undefined ? {} : { idempotencyKey: key }),
    });
    return {
      status: 201,
      headers: { Location: `/api/v1/plans/${plan.id}`, ETag: planEtag(plan) },
      body: planRevision(plan),
    };
  },
});
