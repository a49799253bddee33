import type { z } from 'zod';
import type { Json } from '../../../models/edit/document/json.ts';
import type { Fallback } from './formFieldOf.ts';

type Shape = Readonly<Record<string, z.core.$ZodType>>;

/**
 * The fields of each kind of a union, without the kind itself.
 *
 * @param options - members of the union, each with a literal `kind`
 */
export function kindSchemas(
  options: readonly { readonly shape: Shape & { readonly kind: z.ZodLiteral<string> } }[],
): ReadonlyMap<string, ReadonlyMap<string, z.core.$ZodType>> {
  return new Map(
    options.map(({ shape: { kind, ...fields } }) => [kind.value, new Map(Object.entries(fields))] as const),
  );
}

/**
 * A value of the base plan that an option inherits; undefined if the base plan has none.
 *
 * @param value - below the edited column
 */
export function stated(value: Json | undefined): Fallback | undefined {
  return typeof value === 'number' || typeof value === 'string'
    ? { value, source: 'the base plan' }
    : undefined;
}
