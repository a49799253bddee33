import type { z } from 'zod';
import { attributeOf, innermost } from '../../../models/units/attributeOf.ts';
import { unitSymbol } from '../../../models/units/suffixes.ts';
import type { FormField } from '../protocol/formTypes.ts';

/** What counts while a design states nothing. */
export interface Fallback {
  readonly value: number | string | undefined;
  readonly source: string | undefined;
}

/** The place of a field, and what its schema does not say. */
interface FieldPlace {
  /** Keys from the root of the design. */
  readonly path: readonly string[];
  /** What counts without a value. */
  readonly fallback: Fallback | undefined;
  /** Named by units of money. */
  readonly currency: string | undefined;
}

/**
 * How the field of a schema looks: its words, its unit and its range, as the schema carries them.
 *
 * @param schema - of a number, a choice or a text, optional or not
 * @returns undefined for any other schema, and for one without a label: it has no field in a form
 */
export function formField(
  schema: z.core.$ZodType,
  { path, fallback, currency }: FieldPlace,
): FormField | undefined {
  const { label, description, unit } = attributeOf(schema);
  const range = rangeOrChoices(innermost(schema));
  if (label === undefined || range === undefined) return undefined;
  return {
    path,
    label,
    description,
    unit: unit === undefined ? '' : unit === 'fraction' ? '%' : unitSymbol(unit, currency),
    ...range,
    fallback: fallback?.value,
    source: fallback?.source,
  };
}

type Range = Pick<FormField, 'choices' | 'min' | 'max' | 'isText'>;

const unbounded: Range = { choices: undefined, min: undefined, max: undefined };

function rangeOrChoices(schema: z.core.$ZodType): Range | undefined {
  const { type } = (schema as z.ZodType).def;
  if (type === 'number') {
    const { minValue, maxValue } = schema as unknown as z.ZodNumber;
    return { ...unbounded, min: finite(minValue), max: finite(maxValue) };
  }
  if (type === 'enum') {
    return { ...unbounded, choices: (schema as unknown as z.ZodEnum<Record<string, string>>).options };
  }
  return type === 'string' ? { ...unbounded, isText: true } : undefined;
}

const finite = (value: number | null): number | undefined =>
  value === null || !Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER / 2
    ? undefined
    : value;
