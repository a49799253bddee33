import { computingProblems } from '../../computingProblems.ts';
import { route } from '../../Route.ts';
import { planCardSchema } from '../cards.ts';
import { onePlanProblems, PLAN_PATH, planParams, plansOf } from './planParts.ts';
import { jobOfDocument } from './planResults.ts';

export const cardOfStoredPlan = route({
  operationId: 'cardOfStoredPlan',
  method: 'get',
  path: `${PLAN_PATH}/card`,
  tag: 'Stored plans',
  summary: 'Compute the card of a stored plan',
  description: 'Returns for the last revision what `POST /api/v1/cards` returns for a plan.',
  params: planParams,
  isConditional: true,
  cacheControl: 'private, no-cache',
  answers: {
    200: {
      description: 'The card',
      schema: planCardSchema,
      headers: {
        ETag: 'Of the revision, as this version of Plenum computes it',
        'Plan-Revision': 'Number of the revision that the card is of',
      },
    },
  },
  problems: [...onePlanProblems, ...computingProblems],
  handler: async ({ params: { id } }, context) => {
    const { document, revision } = await plansOf(context).read(id);
    const { version, library } = context;
    return {
      job: jobOfDocument('createCard', document),
      headers: {
        ETag: `"card-${id}-${String(revision)}-${version}-${library.hash.slice(0, 12)}"`,
        'Plan-Revision': String(revision),
      },
    };
  },
});
