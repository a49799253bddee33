import type { z } from 'zod';
import { unitSymbol, type Unit } from '../../../models/units/suffixes.ts';
import type { FormField } from '../protocol/formTypes.ts';

interface FieldMeta {
  readonly label?: string;
  readonly description?: string;
  readonly unit?: Unit;
}

/** The value used if a design states none. */
export interface Fallback {
  readonly value: number | string | undefined;
  readonly source: string | undefined;
}

export const noFallback: Fallback = { value: undefined, source: undefined };

/**
 * The form field of a schema: label, description, unit and range from the schema.
 *
 * @param path - keys from the root of the design
 * @param schema - of a number or a choice, optional or not
 * @param fallback - used without a value
 * @returns undefined for a schema that is neither number nor choice
 */
export function formFieldOf(
  path: readonly string[],
  schema: z.core.$ZodType,
  fallback: Fallback = noFallback,
): FormField | undefined {
  const inner = innermost(schema);
  const meta = metaOf(schema);
  const shape = rangeOrChoices(inner);
  if (shape === undefined) return undefined;
  return {
    path,
    label: meta.label ?? wordsOf(path.at(-1) ?? ''),
    description: meta.description,
    unit: meta.unit === undefined ? '' : meta.unit === 'fraction' ? '%' : unitSymbol(meta.unit),
    ...shape,
    fallback: fallback.value,
    source: fallback.source,
  };
}

type Shape = Pick<FormField, 'choices' | 'min' | 'max'>;

function rangeOrChoices(schema: z.core.$ZodType): Shape | undefined {
  if (!('def' in schema)) return undefined;
  const { type } = (schema as z.ZodType).def;
  if (type === 'number') {
    const { minValue, maxValue } = schema as unknown as z.ZodNumber;
    return { choices: undefined, min: finite(minValue), max: finite(maxValue) };
  }
  if (type === 'enum') {
    const { options } = schema as unknown as z.ZodEnum<Record<string, string>>;
    return { choices: options, min: undefined, max: undefined };
  }
  return undefined;
}

const finite = (value: number | null): number | undefined =>
  value === null || !Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER / 2
    ? undefined
    : value;

/** The schema inside `optional()`. */
export function innermost(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema as z.ZodType;
  return def.type === 'optional' ? innermost((schema as z.ZodOptional).unwrap()) : schema;
}

function metaOf(schema: z.core.$ZodType): FieldMeta {
  const own = ((schema as z.ZodType).meta() ?? {}) as FieldMeta;
  const { def } = schema as z.ZodType;
  if (def.type !== 'optional') return own;
  return { ...metaOf((schema as z.ZodOptional).unwrap()), ...own };
}

/** "redundancy" → "Redundancy", for a field whose schema has no label. */
function wordsOf(name: string): string {
  const words = name
    .replace(/_.*$/, '')
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
