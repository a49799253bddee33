import type { z } from 'zod';
import { quantity } from '../units/quantity.ts';

interface RateLimits {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly description: string;
}

/**
 * A fraction whose usual error is 8 for 8 %: above the maximum the message says so.
 *
 * @param limits - the maximum is part of the schema, with a separate message
 */
export function rate({ label, min, max, description }: RateLimits): z.ZodNumber {
  return quantity('fraction', { label, min, description })
    .refine((value) => value <= max, {
      message: `it must be a fraction of at most ${String(max)}: state 0.08 for 8 %, not 8`,
    })
    .meta({ maximum: max });
}
