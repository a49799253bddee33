import { z } from 'zod';
import { COMPONENTS } from '../../../../server/http/openapi/JsonSchema.ts';
import type {
  DescribedOperation,
  OpenApiDescription,
} from '../../../../server/http/openapi/OpenApiDescription.ts';
import { problemSchema } from '../../../../server/http/problemSchema.ts';
import type { FuzzedRequest } from './anyRequest.ts';

/** What came back. */
export interface FuzzAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** Statuses of requests that are not those of an operation: their method, address or headers are none that the server has. */
const generalStatuses = new Set([400, 403, 404, 405, 421, 431]);
/** The only errors of the server that a request may cause. */
const busyCodes = new Set(['computing-time-exceeded', 'computing-memory-exceeded', 'server-busy']);

/**
 * Checks answers against a description.
 *
 * @returns why an answer is not what is described, or null
 */
export function answerChecker(
  description: OpenApiDescription,
): (request: FuzzedRequest, answer: FuzzAnswer) => string | null {
  const validate = validators(description);
  return ({ operation, isOfOperation, method }, answer) => {
    const { status, contentType, text } = answer;
    if (/\b(NaN|-?Infinity)\b/.test(contentType.includes('csv') ? text : ''))
      return 'it has a number that is none';
    if (method === 'HEAD') return text === '' ? null : 'an answer to HEAD has a body';
    if (status >= 400) return problemOfAnswer(operation, answer, isOfOperation);
    if (!isOfOperation) return null;
    const described = operation.responses[String(status)];
    if (described === undefined) return `status ${String(status)} is not described`;
    const [type] = Object.keys(described.content ?? {});
    // The answer of another operation.
    if (type === '*/*') return null;
    if (type === undefined) return text === '' ? null : 'it has a body that is not described';
    if (!contentType.startsWith(type)) return `its media type is ${contentType}, not ${type}`;
    if (type !== 'application/json') return null;
    const reference = described.content?.[type]?.schema.$ref ?? '';
    // A stored plan may be a draft, which is not valid, as its operations say.
    if (reference === `${COMPONENTS}Plan`) return text.startsWith('{') ? null : 'it is no plan';
    return validate(reference.slice(COMPONENTS.length), JSON.parse(text));
  };
}

function problemOfAnswer(
  operation: DescribedOperation,
  answer: FuzzAnswer,
  isOfOperation: boolean,
): string | null {
  const { status, contentType, text } = answer;
  if (!contentType.startsWith('application/problem+json')) return `a ${String(status)} as ${contentType}`;
  const { success, data } = problemSchema.safeParse(JSON.parse(text));
  if (!success) return 'its problem is not as described';
  if (data.status !== status) return 'its problem has another status';
  if (status >= 500 && !(status === 503 && busyCodes.has(data.code)))
    return `an error of the server: ${data.code}`;
  if (text.includes('    at ')) return 'it shows a stack';
  if (status === 431 || (!isOfOperation && generalStatuses.has(status))) return null;
  const described = operation.responses[String(status)]?.description ?? '';
  return described.split('; ').some((code) => code.startsWith(`${data.code}: `)) || !isOfOperation
    ? null
    : `${String(status)} ${data.code} is not described: ${data.detail}`;
}

/** Checks JSON against the schemas of the description, by the name of the component. */
function validators({ components }: OpenApiDescription): (name: string, json: unknown) => string | null {
  const text = JSON.stringify(components.schemas).replaceAll(COMPONENTS, '#/$defs/');
  const $defs = JSON.parse(text) as Record<string, z.core.JSONSchema.JSONSchema>;
  const known = new Map<string, z.ZodType>();
  return (name, json) => {
    const schema = known.get(name) ?? z.fromJSONSchema({ $ref: `#/$defs/${name}`, $defs });
    known.set(name, schema);
    const { error } = schema.safeParse(json);
    return error === undefined ? null : `it is no ${name}: ${z.prettifyError(error).slice(0, 500)}`;
  };
}
