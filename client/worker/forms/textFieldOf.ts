import type { z } from 'zod';
import { noFallback, type Fallback } from './formFieldOf.ts';
import type { FormField } from '../protocol/formTypes.ts';

/**
 * The form field of a text: a currency, a country, a name.
 *
 * @param path - keys from the root of the design
 * @param label - texts have none in their schema
 * @param schema - with the description shown below the field
 */
export function textFieldOf(
  path: readonly string[],
  label: string,
  schema: z.core.$ZodType,
  fallback: Fallback = noFallback,
): FormField {
  return {
    path,
    label,
    description: (schema as z.ZodType).meta()?.description,
    choices: undefined,
    isText: true,
    unit: '',
    min: undefined,
    max: undefined,
    fallback: fallback.value,
    source: fallback.source,
  };
}
