import { z } from 'zod';
import { decimalOf } from './decimalOf.ts';
import { oncePer } from './oncePer.ts';
import { parameterError } from './parameterError.ts';

/** The part of JSON Schema that describes a parameter. */
export interface ParameterSchema {
  readonly type?: string;
  readonly description?: string;
  readonly unit?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: ParameterSchema;
}

interface ParameterSchemas {
  readonly properties: Readonly<Record<string, ParameterSchema>>;
  /** Names of the required parameters. */
  readonly required: readonly string[];
}

/** The JSON Schema of each parameter. */
export const parameterSchemas = oncePer((parameters: z.ZodObject): ParameterSchemas => {
  const { properties = {}, required = [] } = z.toJSONSchema(parameters, { io: 'input' });
  return { properties: properties as Record<string, ParameterSchema>, required };
});

/**
 * Reads texts of an HTTP request or a command line as parameters: numbers if the schema has numbers, lists if it has lists.
 *
 * @param parameters - names, types and limits; other names are ignored
 * @param input - one or more texts, by name
 * @param prefix - prefix of parameter names in messages: `--` on a command line
 * @throws ModelError `parameter-invalid`
 */
export function readParameters<Parameters extends z.ZodObject>(
  parameters: Parameters,
  input: Readonly<Record<string, unknown>>,
  prefix = '',
): z.output<Parameters> {
  const { properties } = parameterSchemas(parameters);
  const texts: Record<string, string[]> = {};
  const values: Record<string, unknown> = {};
  for (const [name, { type }] of Object.entries(properties)) {
    const [text, second, ...others] = [input[name]].flat().filter((part) => typeof part === 'string');
    if (text === undefined) continue;
    texts[name] = second === undefined ? [text] : [text, second, ...others];
    if (type === 'array') values[name] = texts[name];
    else if (second !== undefined) throw parameterError(prefix + name, 'is given more than once');
    else values[name] = type === 'number' || type === 'integer' ? decimalOf(text) : text;
  }
  const { data, error } = parameters.safeParse(values);
  const [issue] = error?.issues ?? [];
  if (issue === undefined) return data as z.output<Parameters>;
  const [name = '', index = 0] = issue.path.map(String);
  const text = texts[name]?.[Number(index)];
  throw parameterError(prefix + name, ruleText(properties[name] ?? {}, text) ?? issue.message);
}

/** What is allowed and what was given; undefined if the message of the schema states it. */
function ruleText(schema: ParameterSchema, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const { type, unit = '', items } = schema;
  const given = JSON.stringify(text.slice(0, 60));
  const allowed = schema.enum ?? items?.enum;
  if (allowed !== undefined) return `${given} is unknown; allowed are ${allowed.join(', ')}`;
  if (type !== 'number' && type !== 'integer') return undefined;
  const kind = type === 'integer' ? 'whole number' : 'number';
  const ofUnit = ['fraction', 'count', ''].includes(unit) ? '' : ` of ${unit}`;
  const isPercent = unit === 'fraction' && Number(text) > 1 && Number(text) <= 100;
  return `must be a ${kind}${ofUnit}${rangeText(schema)}; given: ${given}${isPercent ? '; divide percent by 100' : ''}`;
}

function rangeText({ minimum, maximum }: ParameterSchema): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${String(minimum)} to ${String(maximum)}`;
  if (minimum !== undefined) return ` of at least ${String(minimum)}`;
  return maximum === undefined ? '' : ` of at most ${String(maximum)}`;
}
