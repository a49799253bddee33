import { z } from 'zod';
import { idSchema } from '../../catalogue/row.ts';

interface KeyedLimits {
  readonly min?: number;
  readonly max: number;
  /** Name of the entries, for messages. */
  readonly what: string;
  readonly key?: z.ZodString;
}

/**
 * Entries keyed by id, so that an option can change one of them, with a minimum and a maximum number.
 *
 * @param value - schema of each entry
 * @param limits - minimum, maximum, name, and the schema of ids
 */
export function keyed<Value extends z.ZodType>(
  value: Value,
  limits: KeyedLimits,
): z.ZodRecord<z.ZodString, Value> {
  const { min = 0, max, what, key = idSchema } = limits;
  return z
    .record(key, value)
    .refine((entries) => Object.keys(entries).length <= max, `at most ${String(max)} ${what} are allowed`)
    .refine((entries) => Object.keys(entries).length >= min, `at least ${String(min)} ${what} are required`)
    .meta({ minProperties: min, maxProperties: max });
}
