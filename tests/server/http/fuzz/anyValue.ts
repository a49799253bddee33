import fc from 'fast-check';
import { COMPONENTS, type JsonSchema } from '../../../../server/http/openapi/JsonSchema.ts';

type Components = Readonly<Record<string, JsonSchema>>;
type Any = fc.Arbitrary<unknown>;

/** Deeper schemas are left out. */
const MAX_DEPTH = 14;

/**
 * Values that a schema of an OpenAPI description allows, as far as its keywords say; rules that only the server knows may refuse them.
 *
 * @param schema - of a component, a parameter or a part of them
 */
export function anyValue(schema: JsonSchema, components: Components, depth = 0): Any {
  if (depth > MAX_DEPTH) return fc.constant(null);
  const inner = (part: JsonSchema): Any => anyValue(part, components, depth + 1);
  if (schema.$ref !== undefined) {
    const referred = components[schema.$ref.slice(COMPONENTS.length)];
    if (referred === undefined) throw new Error(`there is no ${schema.$ref}`);
    return inner(referred);
  }
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices !== undefined) return fc.oneof(...choices.map(inner));
  switch (schema.type) {
    case 'string':
      return anyText(schema);
    case 'integer':
      return fc.integer(rangeOf(schema, 2 ** 31 - 1));
    case 'number':
      return fc.oneof(
        fc.integer(rangeOf(schema, 1000)),
        fc.double({ ...rangeOf(schema, 1e12), noNaN: true, noDefaultInfinity: true }),
      );
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return anyList(schema, inner);
    case 'object':
      return anyObject(schema, inner);
    case undefined:
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function rangeOf({ minimum, maximum }: JsonSchema, largest: number): { min: number; max: number } {
  const min = Math.max(minimum ?? -largest, Number.MIN_SAFE_INTEGER);
  return { min: Math.ceil(min), max: Math.floor(Math.max(min, Math.min(maximum ?? largest, largest))) };
}

function anyText({ pattern, format, minLength = 0, maxLength = minLength + 40 }: JsonSchema): Any {
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  if (format === 'date') return fc.constantFrom('2026-01-01', '2030-12-31', '2024-02-29');
  if (pattern !== undefined) {
    try {
      return fc.stringMatching(new RegExp(pattern, 'u'));
    } catch {
      // A pattern with parts that fast-check does not generate.
    }
  }
  return fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, minLength + 40) });
}

function anyList(
  { items = {}, minItems = 0, maxItems = minItems + 3 }: JsonSchema,
  inner: (part: JsonSchema) => Any,
): Any {
  // A year of hours is one value again and again.
  if (minItems > 100) return inner(items).map((value) => Array<unknown>(minItems).fill(value));
  return fc.array(inner(items), { minLength: minItems, maxLength: Math.min(maxItems, minItems + 3) });
}

function anyObject(schema: JsonSchema, inner: (part: JsonSchema) => Any): Any {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
  const stated = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, inner(part)])),
    { requiredKeys: [...required] },
  );
  if (typeof additionalProperties !== 'object') return stated;
  const keys = propertyNames === undefined ? fc.string({ maxLength: 10 }) : inner(propertyNames).map(String);
  const others = fc.dictionary(keys, inner(additionalProperties), { minKeys: 1, maxKeys: 2 });
  return fc.tuple(others, stated).map(([some, more]) => ({ ...some, ...more }));
}
