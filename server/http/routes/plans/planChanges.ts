import { z } from 'zod';
import type { Edit } from '../../../../models/edit/document/edit.ts';
import { guardJson } from '../../../../models/plan/document/guardJson.ts';
import { readStatement } from '../../../results/readStatement.ts';
import { jsonOf } from '../../jsonOf.ts';
import { route, type Body } from '../../Route.ts';
import { bodyProblems } from '../bodies.ts';
import { editSchema } from '../../../results/editSchema.ts';
import { planEtag, statedRevision } from './planEtag.ts';
import {
  changeProblems,
  idempotencyKeyHeader,
  ifMatchHeader,
  keyOf,
  nameOf,
  onePlanProblems,
  PLAN_PATH,
  planParams,
  plansOf,
} from './planParts.ts';
import { listedRevision, listedRevisionSchema, planRevision, planRevisionSchema } from './planSchemas.ts';

const MAX_EDITS = 100_000;
const MAX_LABEL_LENGTH = 500;

const changeSchema = z
  .strictObject({
    label: z.string().max(MAX_LABEL_LENGTH).meta({ description: 'What is changed; empty: derived' }),
    edits: z.array(editSchema).min(1).max(MAX_EDITS),
  })
  .meta({ id: 'PlanChange', description: 'Edits of a plan that belong together' });

const changeBody: Body<z.output<typeof changeSchema>> = {
  schema: changeSchema,
  example: { label: 'change PUE', edits: [{ kind: 'set', path: ['cooling', 'pue'], value: 1.4 }] },
  read: (text) => {
    const json = jsonOf(text);
    guardJson(json);
    return readStatement(json, { schema: changeSchema, name: 'a change of a plan' });
  },
};

const planChangesSchema = z
  .strictObject({
    changes: z.array(
      listedRevisionSchema.extend({ changed: z.array(editSchema) }).meta({ id: 'AcceptedChange' }),
    ),
  })
  .meta({ id: 'PlanChanges', description: 'Changes of a plan after a revision, in their order' });

export const addPlanChange = route({
  operationId: 'addPlanChange',
  method: 'post',
  path: `${PLAN_PATH}/changes`,
  tag: 'Stored plans',
  summary: 'Edit a stored plan',
  description:
    'Applies edits as the next revision, as the page does while a plan is edited: the result may be a draft that is not valid yet. If-Match is required; if the plan was changed since, nothing is stored, and the edits are made again from the changes since then. A request that is repeated with the same Idempotency-Key and the same edits answers with the revision that the first one made, whatever was changed since.',
  params: planParams,
  headers: ifMatchHeader.extend(idempotencyKeyHeader.shape),
  body: changeBody,
  answers: {
    200: {
      description: 'The edits are stored',
      schema: planRevisionSchema,
      headers: { ETag: 'Of the new revision' },
    },
  },
  problems: [...changeProblems, ...bodyProblems, 'idempotency-key-reused'],
  handler: async ({ params: { id }, headers, body }, context) => {
    const ifRevision = statedRevision(id, headers['If-Match']);
    const change = { edits: body.edits as readonly Edit[] };
    const wanted = { who: nameOf(context), label: body.label, change, ifRevision, ...keyOf(headers) };
    const plan = await plansOf(context).change(id, wanted);
    return { status: 200, headers: { ETag: planEtag(plan) }, body: planRevision(plan) };
  },
});

export const listPlanChanges = route({
  operationId: 'listPlanChanges',
  method: 'get',
  path: `${PLAN_PATH}/changes`,
  tag: 'Stored plans',
  summary: 'List the changes since a revision',
  description: 'Returns what was changed after a revision, as edits, the oldest first.',
  params: planParams,
  query: z.object({
    since: z
      .int()
      .min(1)
      .max(Number.MAX_SAFE_INTEGER)
      .meta({ unit: 'count', description: 'Number of the revision that is known' }),
  }),
  exampleQuery: '?since=1',
  cacheControl: 'private, no-cache',
  answers: { 200: { description: 'The changes', schema: planChangesSchema } },
  problems: [...onePlanProblems, 'revision-unknown'],
  handler: async ({ params: { id }, query: { since } }, context) => {
    const entries = await plansOf(context).editsSince(id, since);
    const changes = entries.map((entry) => ({ ...listedRevision(entry), changed: entry.edits }));
    return { status: 200, body: { changes } };
  },
});

export const watchPlan = route({
  operationId: 'watchPlan',
  method: 'get',
  path: `${PLAN_PATH}/events`,
  tag: 'Stored plans',
  summary: 'Watch a stored plan',
  description:
    'Server-sent events: `revision` with the number of the revision at once and after each change, until the client leaves.',
  params: planParams,
  cacheControl: 'no-store',
  answers: { 200: { description: 'Events', mediaType: 'text/event-stream' } },
  problems: onePlanProblems,
  handler: async ({ params: { id } }, context) => {
    const plans = plansOf(context);
    const { revision } = await plans.read(id);
    return {
      status: 200,
      events: (send) => {
        send('revision', { id, revision });
        return plans.watch((change) => {
          if (change.id === id) send('revision', change);
        });
      },
    };
  },
});
