import { z } from 'zod';
import { COMPONENTS, type JsonSchema } from './JsonSchema.ts';

interface Root {
  readonly schema: z.ZodType;
  /** Bodies are read as input, responses are written as output. */
  readonly io: 'input' | 'output';
}

/**
 * All schemas with an id, as components of an OpenAPI description.
 *
 * @param roots - schemas of bodies and responses, each with an id
 * @throws Error if two different schemas share an id, which is a programming error
 */
export function componentsOf(roots: readonly Root[]): Record<string, JsonSchema> {
  const components: Record<string, JsonSchema> = {};
  const known = { input: new Set<z.ZodType>(), output: new Set<z.ZodType>() };
  for (const { schema, io } of roots) {
    // Many routes have the same body or answer, and converting a plan takes long.
    if (known[io].has(schema)) continue;
    known[io].add(schema);
    const text = JSON.stringify(z.toJSONSchema(schema, { io })).replaceAll('"#/$defs/', `"${COMPONENTS}`);
    const { $defs } = JSON.parse(text) as { $defs?: Record<string, JsonSchema> };
    for (const [id, component] of Object.entries($defs ?? {})) {
      const existing = components[id];
      if (existing !== undefined && JSON.stringify(existing) !== JSON.stringify(component)) {
        throw new Error(`two schemas have the id ${id}`);
      }
      components[id] = component;
    }
  }
  return components;
}

/** A reference to the component of a schema with an id. */
export function referenceTo(schema: z.ZodType): JsonSchema {
  const id = schema.meta()?.id;
  if (id === undefined) throw new Error('the schema of a body or a response has no id');
  return { $ref: `${COMPONENTS}${id}` };
}
