import { z } from 'zod';
import type { ErrorCode } from '../../../../models/problems/errorCodes.ts';
import { differenceEdits } from '../../../../models/edit/document/differenceEdits.ts';
import { editsLabel } from '../../../../models/edit/document/editsLabel.ts';
import { route } from '../../Route.ts';
import { planEtag, statedRevision } from './planEtag.ts';
import {
  changeProblems,
  ifMatchHeader,
  nameOf,
  onePlanProblems,
  PLAN_PATH,
  planParams,
  plansOf,
} from './planParts.ts';
import { revisionDifference, revisionDifferenceSchema } from './revisionDifference.ts';
import {
  listedRevision,
  planDocumentSchema,
  planRevision,
  planRevisionSchema,
  revisionListSchema,
} from './planSchemas.ts';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 500;
const REVISION_PATH = `${PLAN_PATH}/revisions/{revision}`;

const revisionNumber = z.int().min(1).max(Number.MAX_SAFE_INTEGER);
const revisionParams = planParams.extend({
  revision: revisionNumber.meta({ description: 'Number of the revision' }),
});
const revisionProblems: readonly ErrorCode[] = [...onePlanProblems, 'revision-unknown'];

export const listPlanRevisions = route({
  operationId: 'listPlanRevisions',
  method: 'get',
  path: `${PLAN_PATH}/revisions`,
  tag: 'Stored plans',
  summary: 'List the revisions of a plan',
  description: 'Returns who changed what and when, the newest revision first, a page at a time.',
  params: planParams,
  query: z.object({
    limit: z
      .int()
      .min(1)
      .max(MAX_LIMIT)
      .optional()
      .meta({ unit: 'count', description: `Number of revisions at most; default: ${String(DEFAULT_LIMIT)}` }),
    before: revisionNumber.optional().meta({ description: '`next` of the answer before' }),
  }),
  cacheControl: 'private, no-cache',
  answers: { 200: { description: 'The revisions', schema: revisionListSchema } },
  problems: onePlanProblems,
  handler: async ({ params: { id }, query: { limit = DEFAULT_LIMIT, before } }, context) => {
    const entries = await plansOf(context).revisions(id, {
      limit,
      ...(before === undefined ? {} : { before }),
    });
    const last = entries.at(-1)?.number ?? 1;
    return {
      status: 200,
      body: { revisions: entries.map(listedRevision), next: last > 1 ? last : null },
    };
  },
});

export const readPlanRevision = route({
  operationId: 'readPlanRevision',
  method: 'get',
  path: REVISION_PATH,
  tag: 'Stored plans',
  summary: 'Read a revision of a plan',
  description:
    'Returns the plan as it was after a revision, which may be a draft that is not valid. A revision never changes.',
  params: revisionParams,
  isConditional: true,
  cacheControl: 'private, max-age=31536000, immutable',
  answers: {
    200: { description: 'The plan', schema: planDocumentSchema, headers: { ETag: 'Of the revision' } },
  },
  problems: revisionProblems,
  handler: async ({ params: { id, revision } }, context) => {
    const plan = await plansOf(context).readRevision(id, revision);
    return { status: 200, headers: { ETag: planEtag(plan) }, body: plan.document };
  },
});

export const comparePlanRevisions = route({
  operationId: 'comparePlanRevisions',
  method: 'get',
  path: `${REVISION_PATH}/diff/{other}`,
  tag: 'Stored plans',
  summary: 'Compare two revisions of a plan',
  description:
    'Returns what differs from one revision to another, each value before and after, in words and as edits.',
  params: revisionParams.extend({
    other: revisionNumber.meta({ description: 'Number of the revision that it is compared with' }),
  }),
  cacheControl: 'private, max-age=31536000, immutable',
  answers: { 200: { description: 'The differences', schema: revisionDifferenceSchema } },
  problems: revisionProblems,
  handler: async ({ params: { id, revision, other } }, context) => {
    const plans = plansOf(context);
    const from = await plans.readRevision(id, revision);
    const to = await plans.readRevision(id, other);
    return { status: 200, body: revisionDifference(from, to) };
  },
});

export const restorePlanRevision = route({
  operationId: 'restorePlanRevision',
  method: 'post',
  path: `${REVISION_PATH}/restore`,
  tag: 'Stored plans',
  summary: 'Restore a revision of a plan',
  description:
    'Stores the plan as it was after a revision as the next revision; those between remain. If-Match is required.',
  params: revisionParams,
  headers: ifMatchHeader,
  answers: {
    200: {
      description: 'The plan is changed',
      schema: planRevisionSchema,
      headers: { ETag: 'Of its new revision' },
    },
  },
  problems: [...changeProblems, 'revision-unknown'],
  handler: async ({ params: { id, revision }, headers }, context) => {
    const ifRevision = statedRevision(id, headers['If-Match']);
    const plans = plansOf(context);
    const { document } = await plans.readRevision(id, revision);
    const present = await plans.read(id);
    const edits = differenceEdits(present.document, document);
    const changes = editsLabel(present.document, edits);
    const label = `restore revision ${String(revision)}${changes === '' ? '' : `: ${changes}`}`;
    const plan = await plans.change(id, { who: nameOf(context), label, change: { document }, ifRevision });
    return { status: 200, headers: { ETag: planEtag(plan) }, body: planRevision(plan) };
  },
});
