import type { JsonObject } from '../../models/edit/document/json.ts';
import { guardJson } from '../../models/plan/document/guardJson.ts';
import { parseWithIssues } from '../../models/plan/document/parseWithIssues.ts';
import { ModelError, type InputIssue } from '../../models/problems/ModelError.ts';
import type { ListProposalInput } from './listProposal.ts';
import { listProposalRequestSchema } from './listProposalSchemas.ts';

const othersSchema = listProposalRequestSchema.omit({ plan: true });

/**
 * Reads a request to read a list into a plan; the plan is checked when the list is read.
 *
 * @param json - parsed
 * @throws ModelError `body-invalid` with every issue, or as `guardJson` does
 */
export function readListRequest(json: unknown): ListProposalInput {
  const { plan, ...others } = objectIn(json, '');
  guardJson(others);
  const { value, issues } = parseWithIssues(othersSchema, others);
  if (value === undefined) throw bodyInvalid(issues);
  const { name, text, base64, sheets, takeSimilar, year } = value;
  if ((text === undefined) === (base64 === undefined)) {
    throw bodyInvalid([{ path: 'text', rule: 'one file', message: 'state the file as text or as base64.' }]);
  }
  return {
    name,
    bytes: base64 === undefined ? Buffer.from(text ?? '', 'utf8') : Buffer.from(base64, 'base64'),
    plan: objectIn(plan, 'plan') as JsonObject,
    sheets,
    isNearTaken: takeSimilar,
    year: year ?? new Date().getFullYear(),
  };
}

function objectIn(json: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) {
    return json as Readonly<Record<string, unknown>>;
  }
  throw bodyInvalid([{ path, rule: 'type object', message: 'must be a JSON object.' }]);
}

function bodyInvalid(issues: readonly InputIssue[]): ModelError {
  const [first] = issues;
  const message = first === undefined ? 'The body is not valid.' : `${first.path} ${first.message}`.trim();
  return new ModelError('body-invalid', message, issues);
}
