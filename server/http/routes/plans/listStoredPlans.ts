import { z } from 'zod';
import { route } from '../../Route.ts';
import { plansOf, storeProblems } from './planParts.ts';
import { listedPlan, planListSchema } from './planSchemas.ts';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 500;

export const listStoredPlans = route({
  operationId: 'listStoredPlans',
  method: 'get',
  path: '/api/v1/plans',
  tag: 'Stored plans',
  summary: 'List stored plans',
  description:
    'Returns stored plans, a page at a time: the last changed first, unless another order is asked.',
  query: z.object({
    search: z
      .array(z.string())
      .optional()
      .meta({ description: 'Search words, in any case; all must occur in the name or the description' }),
    sort: z
      .enum(['changed', 'created', 'name'])
      .optional()
      .meta({ description: 'What the plans are sorted by; default: changed' }),
    order: z
      .enum(['ascending', 'descending'])
      .optional()
      .meta({ description: 'Default: ascending for names, descending for times' }),
    deleted: z
      .enum(['true', 'false'])
      .optional()
      .meta({ description: 'true: the deleted plans, which can be restored; default: false' }),
    limit: z
      .int()
      .min(1)
      .max(MAX_LIMIT)
      .optional()
      .meta({ unit: 'count', description: `Number of plans at most; default: ${String(DEFAULT_LIMIT)}` }),
    after: z.string().optional().meta({ description: '`next` of the answer before' }),
  }),
  exampleQuery: '?search=hall&limit=20',
  cacheControl: 'private, no-cache',
  answers: { 200: { description: 'The plans', schema: planListSchema } },
  problems: storeProblems,
  handler: async ({ query }, context) => {
    const { search = [], sort = 'changed', limit = DEFAULT_LIMIT, after } = query;
    const { order = sort === 'name' ? 'ascending' : 'descending', deleted } = query;
    const { plans, next } = await plansOf(context).list({
      words: search.join(' '),
      sort,
      isDescending: order === 'descending',
      limit,
      after,
      deleted: deleted === 'true',
    });
    return { status: 200, body: { plans: plans.map(listedPlan), next } };
  },
});
