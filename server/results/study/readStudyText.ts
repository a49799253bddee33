import { parseJsonText } from '../../../models/plan/document/parseJsonText.ts';
import { parsePlanText } from '../../../models/plan/document/parse.ts';
import { readStudy } from '../../../models/study/document/readStudy.ts';
import type { StudyDocument } from '../../../models/study/document/studySchema.ts';

/**
 * Reads a study from JSON text.
 *
 * @param planText - a plan that takes the place of the one in the study, which may have none then
 * @throws ModelError `study-invalid`, `plan-invalid`, or as `parseJsonText`
 */
export function readStudyText(text: string, planText?: string): StudyDocument {
  const json = parseJsonText(text);
  if (planText === undefined) return readStudy(json);
  const plan = parsePlanText(planText);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return readStudy(json);
  const { plan: _replaced, ...question } = json as Readonly<Record<string, unknown>>;
  return readStudy(question, plan);
}
