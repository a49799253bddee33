import type { z } from 'zod';
import { ModelError, type InputIssue } from '../../models/problems/ModelError.ts';
import { guardJson } from '../../models/plan/document/guardJson.ts';
import { parseWithIssues } from '../../models/plan/document/parseWithIssues.ts';

/** A schema, and the name of what it describes: "a training run". */
export interface StatementSchema<Value> {
  readonly schema: z.ZodType<Value>;
  readonly name: string;
}

/**
 * Reads the body of a request for workload figures.
 *
 * @param json - parsed
 * @throws ModelError `body-invalid` with every issue, or as `guardJson` does
 */
export function readStatement<Value>(json: unknown, { schema, name }: StatementSchema<Value>): Value {
  guardJson(json);
  const { value, issues } = parseWithIssues(schema, json);
  if (value !== undefined) return value;
  const bodyIssues = issues.map((issue) => aboutStatement(issue, name));
  const [first] = bodyIssues;
  const more = bodyIssues.length > 1 ? ` (and ${String(bodyIssues.length - 1)} more)` : '';
  const what = first === undefined || first.path === '' ? 'The body' : first.path;
  throw new ModelError('body-invalid', `${what} ${first?.message ?? 'is not valid.'}${more}`, bodyIssues);
}

/** Messages of the models refer to a plan, and to a custom rule of a schema as to an invalid value. */
function aboutStatement(issue: InputIssue, name: string): InputIssue {
  const { rule, message } = issue;
  if (rule === 'known field') return { ...issue, message: `is not a field of ${name}.` };
  return message.includes(`: ${rule}`) ? { ...issue, message: `does not fit: ${rule}.` } : issue;
}
