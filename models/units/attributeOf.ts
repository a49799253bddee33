import type { z } from 'zod';
import type { Unit } from './suffixes.ts';

/** What a schema says of a quantity, a choice or a text beside its range. */
export interface Attribute {
  readonly label?: string;
  readonly description?: string;
  readonly unit?: Unit;
}

/** The label, description and unit of a schema: what an optional schema states itself overrides the schema inside. */
export function attributeOf(schema: z.core.$ZodType): Attribute {
  const own = ((schema as z.ZodType).meta() ?? {}) as Attribute;
  const { def } = schema as z.ZodType;
  if (def.type !== 'optional') return own;
  return { ...attributeOf((schema as z.ZodOptional).unwrap()), ...own };
}

/** The schema inside `optional()`. */
export function innermost(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema as z.ZodType;
  return def.type === 'optional' ? innermost((schema as z.ZodOptional).unwrap()) : schema;
}
