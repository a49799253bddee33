import type { z } from 'zod';
import type { SchemaShape } from './formSection.ts';

/**
 * The shape of each kind of a union, without the kind itself.
 *
 * @param options - members of the union, each with a literal `kind`
 */
export function kindShapes(
  options: readonly { readonly shape: SchemaShape & { readonly kind: z.ZodLiteral<string> } }[],
): ReadonlyMap<string, SchemaShape> {
  return new Map(options.map(({ shape: { kind, ...fields } }) => [kind.value, fields] as const));
}
