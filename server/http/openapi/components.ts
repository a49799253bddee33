import { z } from 'zod';
import { COMPONENTS, type JsonSchema } from './JsonSchema.ts';

interface Root {
  readonly schema: z.ZodType;
  /** Bodies are read as input, answers are written as output. */
  readonly io: 'input' | 'output';
}

/**
 * Every schema that carries an id, as components of an OpenAPI description.
 *
 * @param roots - bodies and answers, each with an id
 * @throws Error where two different schemas share an id: a fault in the schemas
 */
export function componentsOf(roots: readonly Root[]): Record<string, JsonSchema> {
  const components: Record<string, JsonSchema> = {};
  for (const { schema, io } of roots) {
    const made = JSON.stringify(z.toJSONSchema(schema, { io })).replaceAll('"#/$defs/', `"${COMPONENTS}`);
    const { $defs } = JSON.parse(made) as { $defs?: Record<string, JsonSchema> };
    for (const [id, component] of Object.entries($defs ?? {})) {
      const before = components[id];
      if (before !== undefined && JSON.stringify(before) !== JSON.stringify(component)) {
        throw new Error(`two schemas have the id ${id}`);
      }
      components[id] = component;
    }
  }
  return components;
}

/** Refers to the component of a schema that carries an id. */
export function referenceTo(schema: z.ZodType): JsonSchema {
  const id = schema.meta()?.id;
  if (id === undefined) throw new Error('a body or an answer has no id');
  return { $ref: `${COMPONENTS}${id}` };
}
