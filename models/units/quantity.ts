import { z } from 'zod';
import type { Unit } from './suffixes.ts';

interface QuantityLimits {
  /** Label in forms and tables. */
  readonly label: string;
  readonly min?: number;
  readonly max?: number;
  /** Only multiples of this are allowed: 0.5 for rack units. */
  readonly step?: number;
  readonly description?: string;
}

/**
 * A finite number with its unit. The unit is used in OpenAPI, forms, docs and CSV headers.
 *
 * @param unit - the unit, which must match the suffix of the field name; a test checks this
 * @param limits - label, closed range and step
 */
export function quantity(unit: Unit, limits: QuantityLimits): z.ZodNumber {
  const { label, min, max, step, description } = limits;
  let schema = z.number();
  if (min !== undefined) schema = schema.min(min);
  if (max !== undefined) schema = schema.max(max);
  if (step !== undefined) schema = schema.multipleOf(step);
  return schema.meta({ unit, label, ...(description === undefined ? {} : { description }) });
}

/** A whole number with its unit: see {@link quantity}. */
export function wholeQuantity(unit: Unit, limits: Omit<QuantityLimits, 'step'>): z.ZodInt {
  const { label, min, max, description } = limits;
  let schema = z.int();
  if (min !== undefined) schema = schema.min(min);
  if (max !== undefined) schema = schema.max(max);
  return schema.meta({ unit, label, ...(description === undefined ? {} : { description }) });
}

/** A share from 0 to 1. */
export function fraction(label: string, description?: string): z.ZodNumber {
  return quantity('fraction', {
    label,
    min: 0,
    max: 1,
    ...(description === undefined ? {} : { description }),
  });
}
