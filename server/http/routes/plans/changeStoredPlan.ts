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
  changeProblems,
  checkedDocument,
  documentProblems,
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
  summary: 'Replace a stored plan',
  description:
    'Stores a valid plan as the next revision. If-Match is required; if the plan was changed since that revision, nothing is stored and the answer is 412 with the present revision.',
  params: planParams,
  headers: ifMatchHeader,
  body: planDocumentBody,
  answers: changed,
  problems: documentProblems,
  handler: async ({ params: { id }, headers, body }, context) => {
    const ifRevision = statedRevision(id, headers['If-Match']);
    const change = { document: body };
    return answerOf(
      await plansOf(context).change(id, { who: nameOf(context), label: '', change, ifRevision }),
    );
  },
});

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
