import { planProblems } from '../bodies.ts';
import { route } from '../../Route.ts';
import { planEtag } from './planEtag.ts';
import {
  acceptedDocument,
  draftQuery,
  idempotencyKeyHeader,
  keyOf,
  nameOf,
  planDocumentBody,
  plansOf,
  storeProblems,
} from './planParts.ts';
import { planRevision, planRevisionSchema } from './planSchemas.ts';

export const createStoredPlan = route({
  operationId: 'createStoredPlan',
  method: 'post',
  path: '/api/v1/plans',
  tag: 'Stored plans',
  summary: 'Store a plan',
  description:
    'Stores a valid plan, or a draft if the query says so, under a new id, as its first revision. A request that is repeated with the same Idempotency-Key and the same plan answers with the plan of the first one.',
  headers: idempotencyKeyHeader,
  query: draftQuery,
  body: planDocumentBody,
  answers: {
    201: {
      description: 'The plan is stored',
      schema: planRevisionSchema,
      headers: { Location: 'Address of the plan', ETag: 'Of its revision' },
    },
  },
  problems: [...planProblems, ...storeProblems, 'idempotency-key-reused'],
  handler: async ({ body, headers, query }, context) => {
    const document = acceptedDocument(body, query);
    const plan = await plansOf(context).create({ document, who: nameOf(context), ...keyOf(headers) });
    return {
      status: 201,
      headers: { Location: `/api/v1/plans/${plan.id}`, ETag: planEtag(plan) },
      body: planRevision(plan),
    };
  },
});
