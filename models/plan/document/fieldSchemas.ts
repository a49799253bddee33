import type { z } from 'zod';
import { innermost } from '../../units/attributeOf.ts';
import { planSchema } from './planSchema.ts';

/**
 * The schemas of a field of a plan: one for each kind of object that has a field with this path; none for a path that no plan has, and for
 * entries of a list.
 *
 * @param path - from the root of a plan
 */
export function fieldSchemas(path: readonly string[]): readonly z.ZodType[] {
  return schemasWithin(planSchema, path);
}

function schemasWithin(schema: z.core.$ZodType, path: readonly string[]): readonly z.ZodType[] {
  const inner = innermost(schema) as z.ZodType;
  const [key, ...rest] = path;
  if (key === undefined) return [inner];
  const { type } = inner.def;
  if (type === 'nonoptional') return schemasWithin((inner as unknown as z.ZodNonOptional).unwrap(), path);
  if (type === 'record') return schemasWithin((inner as z.ZodRecord).valueType, rest);
  if (type === 'union') {
    return (inner as z.ZodUnion).options.flatMap((option) => schemasWithin(option, path));
  }
  if (type !== 'object') return [];
  const shape: Readonly<Record<string, z.core.$ZodType>> = (inner as z.ZodObject).shape;
  const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
  return field === undefined ? [] : schemasWithin(field, rest);
}
