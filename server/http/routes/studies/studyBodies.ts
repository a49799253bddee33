import { z } from 'zod';
import type { JsonObject } from '../../../../models/edit/document/json.ts';
import { guardJson } from '../../../../models/plan/document/guardJson.ts';
import { parseJsonText } from '../../../../models/plan/document/parseJsonText.ts';
import { invalidStudy } from '../../../../models/study/document/invalidStudy.ts';
import { readStudy } from '../../../../models/study/document/readStudy.ts';
import {
  studyQuestionSchema,
  studySchema,
  type StudyDocument,
} from '../../../../models/study/document/studySchema.ts';
import type { Body, Context } from '../../Route.ts';
import { plansOf } from '../plans/planParts.ts';
import { planDocumentSchema } from '../plans/planSchemas.ts';
import { exampleStudy } from './exampleStudy.ts';

/** A study as it was sent: without the defaults that reading it fills in. */
export const studyDocumentSchema = studySchema as z.ZodType as z.ZodType<Readonly<Record<string, unknown>>>;

/** A study whose plan may be one of the store. */
const studyRequestSchema = z
  .strictObject({
    ...studyQuestionSchema.shape,
    plan: planDocumentSchema
      .optional()
      .meta({ description: 'The plan that the study is of; not with the parameter `plan`' }),
  })
  .meta({ id: 'StudyRequest', description: 'What is asked of a plan, with the plan or without it' });

/** A study as a body, with its plan. */
export const studyBody: Body<StudyDocument> = {
  schema: studyDocumentSchema,
  example: exampleStudy,
  read: (text) => readStudy(parseJsonText(text)),
};

/** A study as a body, whose plan the query may name. It is read by the thread that checks it. */
export const studyRequestBody: Body<JsonObject> = {
  schema: studyRequestSchema,
  example: exampleStudy,
  read: (text) => {
    const json = parseJsonText(text);
    guardJson(json);
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as JsonObject;
    throw invalidStudy([{ path: '', rule: 'type object', message: 'a study must be a JSON object.' }]);
  },
};

/** The query parameter that names a stored plan. */
export const planOfStudyQuery = z.object({
  plan: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Id of a stored plan, instead of a plan in the body' }),
});

/**
 * A study with its plan, and the id of that if it is the last revision of a stored one.
 *
 * @throws ModelError `study-invalid` if the plan is stated twice; `plan-unknown`
 */
export async function withPlan(
  study: JsonObject,
  { plan: planId }: z.output<typeof planOfStudyQuery>,
  context: Context,
): Promise<{ readonly study: JsonObject; readonly planId: string | null }> {
  if (planId === undefined) return { study, planId: null };
  if ('plan' in study) {
    const message = 'is stated in the study and as the id of a stored plan; state one of them.';
    throw invalidStudy([{ path: 'plan', rule: 'stated once', message }]);
  }
  const { document } = await plansOf(context).read(planId);
  return { study: { ...study, plan: document }, planId };
}
