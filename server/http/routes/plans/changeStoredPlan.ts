import { z } from 'zod';
import type { JsonObject } from '../../../../models/edit/document/json.ts';
import { guardJson } from '../../../../models/plan/document/guardJson.ts';
import { mergePatch } from '../../../../models/plan/document/mergePatch.ts';
import { ModelError } from '../../../../models/problems/ModelError.ts';
import type { KeptPlan } from '../../../store/Store.ts';
import { jsonOf } from '../../jsonOf.ts';
import { route, type Body } from '../../Route.ts';
import { planEtag, statedRevision } from './planEtag.ts';
import {
  acceptedDocument,
  changeProblems,
  checkedDocument,
  documentProblems,
  draftQuery,
  ifMatchHeader,
  nameOf,
  PLAN_PATH,
  planDocumentBody,
  planParams,
  plansOf,
} from './planParts.ts';
import { planRevision, planRevisionSchema } from './planSchemas.ts';

const changed = {
  200: {
    description: 'The plan is changed; the revision is the present one if nothing differs',
    schema: planRevisionSchema,
    headers: { ETag: 'Of its new revision' },
  },
} as const;

const answerOf = (
  plan: KeptPlan,
): { status: 200; headers: { ETag: string }; body: z.output<typeof planRevisionSchema> } => ({
  status: 200,
  headers: { ETag: planEtag(plan) },
  body: planRevision(plan),
});

export const replaceStoredPlan = route({
  operationId: 'replaceStoredPlan',
  method: 'put',
  path: PLAN_PATH,
  tag: 'Stored plans',
  summary: 'Replace a stored plan, or store one under an id of your own',
  description:
    'With If-Match: stores a valid plan as the next revision; if the plan was changed since that revision, nothing is stored and the answer is 412 with the present revision. With If-None-Match: *: stores it as a new plan of that id, unless there is one, also a deleted one. One of the two headers is required. The query may let it be a draft that is not valid yet.',
  params: planParams,
  query: draftQuery,
  headers: ifMatchHeader.extend({
    'If-None-Match': z.literal('*').optional().meta({ description: '*: only if there is no such plan' }),
  }),
  body: planDocumentBody,
  answers: {
    200: changed[200],
    201: {
      description: 'The plan is stored under that id, as its first revision',
      schema: planRevisionSchema,
      headers: { ETag: 'Of its revision' },
    },
  },
  problems: [...documentProblems, 'plan-exists'],
  handler: async ({ params: { id }, query, headers, body }, context) => {
    if (headers['If-None-Match'] !== undefined && headers['If-Match'] === undefined) {
      requireNewId(id);
      const document = acceptedDocument(body, query);
      const made = await plansOf(context).create({ id, document, who: nameOf(context) });
      return { status: 201, headers: { ETag: planEtag(made) }, body: planRevision(made) };
    }
    const ifRevision = statedRevision(id, headers['If-Match']);
    const change = { document: acceptedDocument(body, query) };
    return answerOf(
      await plansOf(context).change(id, { who: nameOf(context), label: '', change, ifRevision }),
    );
  },
});

/** Ids that a request may choose: they are parts of addresses, ETags and names of files. */
const NEW_ID = /^[A-Za-z0-9_-]{16,64}$/;

function requireNewId(id: string): void {
  if (NEW_ID.test(id)) return;
  const message =
    'the id of a new plan must have 16 to 64 letters, digits, dashes or underscores, such as a random UUID';
  throw new ModelError('parameter-invalid', message, [{ path: 'id', rule: NEW_ID.source, message }]);
}

const patchBody: Body<JsonObject> = {
  schema: z
    .looseObject({})
    .meta({ id: 'PlanPatch', description: 'A JSON Merge Patch of a plan (RFC 7396): null removes' }),
  mediaTypes: ['application/merge-patch+json', 'application/json'],
  example: { name: 'Renamed', cooling: { pue: 1.4 } },
  read: (text) => {
    const patch = jsonOf(text);
    guardJson(patch);
    if (typeof patch === 'object' && patch !== null && !Array.isArray(patch)) return patch as JsonObject;
    const message = 'a merge patch of a plan must be a JSON object';
    throw new ModelError('body-invalid', message, [{ path: '', rule: 'type object', message }]);
  },
};

/** A patch without If-Match is applied to the plan as it is; others may be changing it at the same time. */
const MAX_TRIES = 5;

export const patchStoredPlan = route({
  operationId: 'patchStoredPlan',
  method: 'patch',
  path: PLAN_PATH,
  tag: 'Stored plans',
  summary: 'Change parts of a stored plan',
  description:
    'Applies a JSON Merge Patch (RFC 7396) and stores the result as the next revision, if it is a valid plan. With If-Match only to that revision; without, to the present one.',
  params: planParams,
  headers: ifMatchHeader,
  body: patchBody,
  answers: changed,
  problems: [...documentProblems.filter((code) => code !== 'revision-not-stated'), 'body-invalid'],
  handler: async ({ params: { id }, headers, body }, context) => {
    const ifMatch = headers['If-Match'];
    const stated = ifMatch === undefined ? undefined : statedRevision(id, ifMatch);
    const plans = plansOf(context);
    for (let tries = 1; ; tries += 1) {
      const present = await plans.read(id);
      const change = { document: checkedDocument(mergePatch(present.document, body)) };
      const wanted = { who: nameOf(context), label: '', change, ifRevision: stated ?? present.revision };
      try {
        return answerOf(await plans.change(id, wanted));
      } catch (error) {
        const isOutdated = error instanceof ModelError && error.code === 'revision-outdated';
        if (!isOutdated || stated !== undefined || tries === MAX_TRIES) throw error;
      }
    }
  },
});

export const deleteStoredPlan = route({
  operationId: 'deleteStoredPlan',
  method: 'delete',
  path: PLAN_PATH,
  tag: 'Stored plans',
  summary: 'Delete a stored plan',
  description: 'Deletes a plan with all its revisions. It can be restored for 30 days. If-Match is required.',
  params: planParams,
  headers: ifMatchHeader,
  answers: { 204: { description: 'The plan is deleted' } },
  problems: changeProblems,
  handler: async ({ params: { id }, headers }, context) => {
    const ifRevision = statedRevision(id, headers['If-Match']);
    await plansOf(context).remove(id, { who: nameOf(context), ifRevision });
    return { status: 204 };
  },
});

export const restoreStoredPlan = route({
  operationId: 'restoreStoredPlan',
  method: 'post',
  path: `${PLAN_PATH}/restore`,
  tag: 'Stored plans',
  summary: 'Restore a deleted plan',
  description: 'Brings back a plan that was deleted within the last 30 days, with all its revisions.',
  params: planParams,
  answers: changed,
  problems: changeProblems.filter(
    (code) => !['revision-outdated', 'revision-not-stated', 'etag-of-other-plan'].includes(code),
  ),
  handler: async ({ params: { id } }, context) =>
    answerOf(await plansOf(context).bringBack(id, nameOf(context))),
});
