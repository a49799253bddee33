import { guardJson } from '../../plan/document/guardJson.ts';
import { parsePlan } from '../../plan/document/parse.ts';
import { parseWithIssues } from '../../plan/document/parseWithIssues.ts';
import type { Plan } from '../../plan/document/planSchema.ts';
import { ModelError, type InputIssue } from '../../problems/ModelError.ts';
import { invalidStudy } from './invalidStudy.ts';
import { studyQuestionSchema, type StudyDocument } from './studySchema.ts';

/**
 * Reads a study from parsed JSON.
 *
 * @param json - a study; the plan may be left out if it is given
 * @param plan - the plan of a study that contains none
 * @throws ModelError `study-invalid` with every issue; issues of the plan have paths that begin with `plan`. `json-too-deep`,
 *   `json-too-many-values`, `key-forbidden`
 */
export function readStudy(json: unknown, plan?: Plan): StudyDocument {
  guardJson(json);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw invalidStudy([{ path: '', rule: 'type object', message: 'a study must be a JSON object.' }]);
  }
  const { plan: stated, ...question } = json as Readonly<Record<string, unknown>>;
  const read = parseWithIssues(studyQuestionSchema, question);
  const planned = readPlan(stated, plan);
  const issues = [...read.issues, ...planned.issues];
  if (read.value === undefined || planned.plan === undefined) throw invalidStudy(issues);
  return { ...read.value, plan: planned.plan };
}

interface PlanOfStudy {
  readonly plan: Plan | undefined;
  readonly issues: readonly InputIssue[];
}

function readPlan(stated: unknown, given: Plan | undefined): PlanOfStudy {
  if (stated === undefined) {
    const message = 'is missing: a study contains the plan that it is of, unless a plan is given beside it.';
    return given === undefined
      ? { plan: undefined, issues: [{ path: 'plan', rule: 'required', message }] }
      : { plan: given, issues: [] };
  }
  try {
    return { plan: parsePlan(stated), issues: [] };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    const own = error.issues.map((issue) => ({ ...issue, path: `plan.${issue.path}` }));
    const whole = { path: 'plan', rule: error.code, message: error.message };
    return { plan: undefined, issues: own.length > 0 ? own : [whole] };
  }
}
