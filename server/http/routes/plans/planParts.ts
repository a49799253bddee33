import { z } from 'zod';
import { isObject, type Json, type JsonObject } from '../../../../models/edit/document/json.ts';
import { guardJson } from '../../../../models/plan/document/guardJson.ts';
import { parsePlan, parsePlanText } from '../../../../models/plan/document/parse.ts';
import { ModelError } from '../../../../models/problems/ModelError.ts';
import type { ErrorCode } from '../../../../models/problems/errorCodes.ts';
import type { PlanStore, Store } from '../../../store/Store.ts';
import { jsonOf } from '../../jsonOf.ts';
import type { Body, Context } from '../../Route.ts';
import { examplePlan } from '../examplePlan.ts';
import { planProblems } from '../bodies.ts';
import { planDocumentSchema } from './planSchemas.ts';

/** Address of a plan of the store. */
export const PLAN_PATH = '/api/v1/plans/{id}';

const MAX_KEY_LENGTH = 200;

export const planParams = z.object({
  id: z.string().max(200).meta({ description: 'Id of the plan' }),
});

/** The header that says which revision a change was made from. */
export const ifMatchHeader = z.object({
  'If-Match': z
    .string()
    .optional()
    .meta({ description: 'ETag of the revision that is changed, as an answer with the plan has it' }),
});

/** Errors of every operation on the store. */
export const storeProblems: readonly ErrorCode[] = [
  'store-absent',
  'store-unavailable',
  'store-full',
  'store-damaged',
  'parameter-invalid',
];

/** Errors of an operation on one plan. */
export const onePlanProblems: readonly ErrorCode[] = [...storeProblems, 'plan-unknown'];

/** Errors of a change of one plan. */
export const changeProblems: readonly ErrorCode[] = [
  ...onePlanProblems,
  'revision-outdated',
  'revision-not-stated',
  'etag-of-other-plan',
];

/** Errors of a change by a document. */
export const documentProblems: readonly ErrorCode[] = [...changeProblems, ...planProblems];

/** A plan that is stored as it is sent, once `acceptedDocument` has accepted it. */
export const planDocumentBody: Body<string> = {
  schema: planDocumentSchema,
  example: examplePlan,
  read: (text) => text,
};

/** The query parameter that lets a plan be stored which is not valid yet. */
export const draftQuery = z.object({
  draft: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: 'true: the plan may be a draft that is not valid yet; default: false' }),
});

/**
 * The document of a body.
 *
 * @param text - of the body
 * @param draft - `true`: any JSON object is accepted
 * @throws ModelError as `parsePlanText` does
 */
export function acceptedDocument(text: string, { draft }: z.output<typeof draftQuery>): JsonObject {
  if (draft !== 'true') {
    parsePlanText(text);
    return jsonOf(text) as JsonObject;
  }
  const document = jsonOf(text);
  guardJson(document);
  if (isObject(document as Json)) return document as JsonObject;
  const message = 'a draft of a plan must be a JSON object';
  throw new ModelError('plan-invalid', message, [{ path: '', rule: 'type object', message }]);
}

/** The header that makes a repeated request answer what the first one did. */
export const idempotencyKeyHeader = z.object({
  'Idempotency-Key': z.string().min(1).max(MAX_KEY_LENGTH).optional().meta({
    description: 'Any text that is new for each request that is to be made once, such as a random UUID',
  }),
});

/** The options of a store for a key, if the request has one. */
export const keyOf = ({
  'Idempotency-Key': key,
}: z.output<typeof idempotencyKeyHeader>): { readonly idempotencyKey?: string } =>
  key === undefined ? {} : { idempotencyKey: key };

/**
 * Refuses a document that is not a valid plan, also with each of its options.
 *
 * @throws ModelError as `parsePlan` does
 */
export function checkedDocument(document: unknown): JsonObject {
  parsePlan(document);
  return document as JsonObject;
}

/**
 * The store of the server.
 *
 * @throws ModelError `store-absent` where the server runs without one
 */
export function storeOf({ store }: Pick<Context, 'store'>): Store {
  if (store !== undefined) return store;
  throw new ModelError('store-absent', 'this server runs without a store of plans');
}

export const plansOf = (context: Context): PlanStore => storeOf(context).plans;

/** The name of who asks. */
export const nameOf = ({ who }: Context): string => who.name;
