import { z } from 'zod';
import { idSchema } from '../../catalogue/row.ts';

interface KeyedLimits {
  readonly min?: number;
  readonly max: number;
  /** What the entries are, for the message. */
  readonly what: string;
  readonly key?: z.ZodString;
}

/**
 * Things keyed by id, so that an option can change one of them, with a least and a greatest number.
 *
 * @param value - schema of each entry
 * @param limits - how many, what they are, and the schema of their ids
 */
export function keyed<Value extends z.ZodType>(
  value: Value,
  limits: KeyedLimits,
): z.ZodRecord<z.ZodString, Value> {
  const { min = 0, max, what, key = idSchema } = limits;
  return z
    .record(key, value)
    .refine((entries) => Object.keys(entries).length <= max, `at most ${String(max)} ${what} are allowed`)
    .refine((entries) => Object.keys(entries).length >= min, `at least ${String(min)} ${what} must be given`)
    .meta({ minProperties: min, maxProperties: max });
}
