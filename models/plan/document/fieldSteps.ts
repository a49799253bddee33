import type { z } from 'zod';
import { attributeOf, innermost, type Attribute } from '../../units/attributeOf.ts';
import { planSchema } from './planSchema.ts';

/** A key on the way to a value of a plan, as the schema of plans knows it. */
export interface FieldStep extends Attribute {
  readonly key: string;
  /** True for the id of a record in a list, which is a text of the user. */
  readonly isId: boolean;
  /** True for a choice, whose values are words of the plan format. */
  readonly isChoice: boolean;
}

/**
 * The keys of a path with what the schema of plans says of each; keys that it does not know have neither label nor unit.
 *
 * @param path - from the root of a plan; entries of a list have no key
 */
export function fieldSteps(path: readonly string[]): readonly FieldStep[] {
  return stepsWithin(planSchema, path) ?? path.map((key) => ({ key, isId: false, isChoice: false }));
}

/** The steps of a path below a schema; of several kinds, those of the first one with such a field. */
function stepsWithin(schema: z.core.$ZodType, path: readonly string[]): readonly FieldStep[] | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return [];
  const inner = innermost(schema) as z.ZodType;
  const { type } = inner.def;
  if (type === 'array') return stepsWithin((inner as z.ZodArray).element, path);
  if (type === 'record') {
    return stepsFrom({ key, isId: true, isChoice: false }, (inner as z.ZodRecord).valueType, rest);
  }
  if (type === 'union') {
    return (inner as z.ZodUnion).options.map((option) => stepsWithin(option, path)).find(Boolean);
  }
  return type === 'object' ? stepsInObject((inner as z.ZodObject).shape, key, rest) : undefined;
}

function stepsInObject(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  key: string,
  rest: readonly string[],
): readonly FieldStep[] | undefined {
  const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
  if (field === undefined) return undefined;
  const { type } = (innermost(field) as z.ZodType).def;
  const isChoice = type === 'enum' || type === 'literal';
  return stepsFrom({ ...attributeOf(field), key, isId: false, isChoice }, field, rest);
}

function stepsFrom(
  step: FieldStep,
  schema: z.core.$ZodType,
  rest: readonly string[],
): readonly FieldStep[] | undefined {
  const further = stepsWithin(schema, rest);
  return further === undefined ? undefined : [step, ...further];
}
