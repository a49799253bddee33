import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { unitOfName } from '../../models/units/suffixes.ts';

const models = new URL('../../models/', import.meta.url);

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly unit?: string;
  readonly label?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly const?: unknown;
}

interface SchemaNumber {
  readonly where: string;
  readonly name: string;
  readonly unit: string | undefined;
  readonly label: string | undefined;
}

/** Every zod schema that a file of models/ exports, as JSON schema. */
async function exportedSchemas(): Promise<[string, JsonSchema][]> {
  const files = readdirSync(models, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const found: [string, JsonSchema][] = [];
  for (const file of files) {
    const exported = (await import(new URL(file, models).href)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exported)) {
      if (value instanceof z.ZodType) {
        found.push([
          `${file} ${name}`,
          z.toJSONSchema(value, { io: 'input', unrepresentable: 'any' }) as JsonSchema,
        ]);
      }
    }
  }
  return found;
}

/** Every number of a schema, with the name of its field. */
function numbersOf(
  schema: JsonSchema,
  where: string,
  name: string,
  inherited: Partial<JsonSchema> = {},
): SchemaNumber[] {
  const unit = schema.unit ?? inherited.unit;
  const label = schema.label ?? inherited.label;
  const own = { ...(unit === undefined ? {} : { unit }), ...(label === undefined ? {} : { label }) };
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const here = schema.type === 'number' || schema.type === 'integer' || typeof schema.const === 'number';
  return [
    ...(here ? [{ where, name, unit, label }] : []),
    ...branches.flatMap((branch) => numbersOf(branch, where, name, own)),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, child]) =>
      numbersOf(child, `${where}.${key}`, key),
    ),
    ...(typeof schema.additionalProperties === 'object'
      ? numbersOf(schema.additionalProperties, `${where}.*`, name)
      : []),
    ...(schema.items === undefined ? [] : numbersOf(schema.items, `${where}[]`, name)),
    ...Object.entries(schema.$defs ?? {}).flatMap(([key, child]) => numbersOf(child, `${where}#${key}`, key)),
  ];
}

/** Fields with a separate field for their unit. */
const STATED_BESIDE = new Set(['value']);

const schemas = await exportedSchemas();
const numbers = schemas.flatMap(([where, schema]) => numbersOf(schema, where, where));

describe('every number of every schema', () => {
  it('is found by this test', () => {
    expect(schemas.length).toBeGreaterThan(20);
    expect(numbers.length).toBeGreaterThan(150);
    expect(numbers.some(({ name }) => name === 'utilisationFraction')).toBe(true);
  });

  it('has a unit', () => {
    expect(numbers.filter(({ unit }) => unit === undefined)).toEqual([]);
  });

  it('has a label for forms and tables', () => {
    expect(numbers.filter(({ label, name }) => label === undefined && !STATED_BESIDE.has(name))).toEqual([]);
  });

  it('carries that unit in its name', () => {
    const wrong = numbers.filter(({ name, unit }) => {
      if (STATED_BESIDE.has(name)) return false;
      return name.includes(' ') ? false : unitOfName(name) !== unit;
    });
    expect(wrong).toEqual([]);
  });
});

describe('the walk itself', () => {
  it('finds a number without a unit at any depth', () => {
    const careless = z.object({ racks: z.record(z.string(), z.object({ load: z.number().optional() })) });
    const found = numbersOf(z.toJSONSchema(careless) as JsonSchema, 'careless', 'careless');
    expect(found).toEqual([
      { where: 'careless.racks.*.load', name: 'load', unit: undefined, label: undefined },
    ]);
  });
});
