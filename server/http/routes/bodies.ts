import type { z } from 'zod';
import { parsePlanText } from '../../../models/plan/document/parse.ts';
import { planSchema, type Plan } from '../../../models/plan/document/planSchema.ts';
import type { ErrorCode } from '../../../models/problems/errorCodes.ts';
import { readStatement } from '../../results/readStatement.ts';
import { jsonOf } from '../jsonOf.ts';
import type { Body } from '../Route.ts';

/** Errors of any JSON body. */
const jsonProblems: readonly ErrorCode[] = [
  'body-unreadable',
  'json-invalid',
  'json-too-large',
  'media-type',
  'json-too-deep',
  'json-too-many-values',
  'key-forbidden',
];

/** Errors of a body that is not a plan. */
export const bodyProblems: readonly ErrorCode[] = [...jsonProblems, 'body-invalid'];

/** Errors of a plan as a body. */
export const planProblems: readonly ErrorCode[] = [
  ...jsonProblems,
  'json-key-repeated',
  'plan-invalid',
  'schema-version-unsupported',
  'plan-not-computable',
];

/** A plan as a body. */
export function planBody(example: Plan): Body<Plan> {
  return { schema: planSchema, example, read: parsePlanText };
}

/**
 * The inputs of a workload calculation as a body.
 *
 * @param name - its name in messages: "a training run"
 */
export function statementBody<Value>(schema: z.ZodType<Value>, name: string, example: Value): Body<Value> {
  return { schema, example, read: (text) => readStatement(jsonOf(text), { schema, name }) };
}
