import { z } from 'zod';
import type { JsonObject } from '../../../../models/edit/document/json.ts';
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

/** A plan that is stored as it is sent, once it is known to be valid. */
export const planDocumentBody: Body<JsonObject> = {
  schema: planDocumentSchema,
  example: examplePlan,
  read: (text) => {
    parsePlanText(text);
    return jsonOf(text) as JsonObject;
  },
};

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
 * @throws ModelError `store-unavailable` where the server runs without one
 */
export function storeOf({ store }: Pick<Context, 'store'>): Store {
  if (store !== undefined) return store;
  throw new ModelError('store-unavailable', 'this server runs without a store of plans');
}

export const plansOf = (context: Context): PlanStore => storeOf(context).plans;

/** The name of who asks. */
export const nameOf = ({ who }: Context): string => who.name;
