import type { z } from 'zod';
import { parsePlanText } from '../../../models/plan/document/parse.ts';
import { planSchema, type Plan } from '../../../models/plan/document/planSchema.ts';
import type { ErrorCode } from '../../../models/problems/errorCodes.ts';
import { readStatement } from '../../results/readStatement.ts';
import { jsonOf } from '../jsonOf.ts';
import type { Body } from '../Route.ts';

/** What can be wrong with any JSON that comes as a body. */
const jsonProblems: readonly ErrorCode[] = [
  'body-unreadable',
  'json-invalid',
  'json-too-large',
  'media-type',
  'json-too-deep',
  'json-too-many-values',
  'key-forbidden',
];

/** What can be wrong with a body that states something other than a plan. */
export const bodyProblems: readonly ErrorCode[] = [...jsonProblems, 'body-invalid'];

/** What can be wrong with a plan that comes as a body. */
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
 * A small statement as a body.
 *
 * @param name - what it is called in messages: "a training run"
 */
export function statementBody<Value>(schema: z.ZodType<Value>, name: string, example: Value): Body<Value> {
  return { schema, example, read: (text) => readStatement(jsonOf(text), { schema, name }) };
}
