import { route } from '../../Route.ts';
import { planEtag } from './planEtag.ts';
import { onePlanProblems, PLAN_PATH, planParams, plansOf } from './planParts.ts';
import { planDocumentSchema } from './planSchemas.ts';

export const readStoredPlan = route({
  operationId: 'readStoredPlan',
  method: 'get',
  path: PLAN_PATH,
  tag: 'Stored plans',
  summary: 'Read a stored plan',
  description:
    'Returns the last revision of a plan, as it was sent. Edits may have made it a draft, which is not valid yet.',
  params: planParams,
  isConditional: true,
  cacheControl: 'private, no-cache',
  answers: {
    200: {
      description: 'The plan',
      schema: planDocumentSchema,
      headers: { ETag: 'Of its revision', 'Last-Modified': 'When the revision was made' },
    },
  },
  problems: onePlanProblems,
  handler: async ({ params: { id } }, context) => {
    const plan = await plansOf(context).read(id);
    return {
      status: 200,
      headers: { ETag: planEtag(plan), 'Last-Modified': new Date(plan.changedAt_ms).toUTCString() },
      body: plan.document,
    };
  },
});
