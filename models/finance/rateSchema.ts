import type { z } from 'zod';
import { quantity } from '../units/quantity.ts';

interface RateLimits {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly description: string;
}

/**
 * A share, whose usual slip is 8 for 8 %: beyond the largest the message says so.
 *
 * @param limits - the largest is part of the schema, though its message is another than that of a mere limit
 */
export function rate({ label, min, max, description }: RateLimits): z.ZodNumber {
  return quantity('fraction', { label, min, description })
    .refine((value) => value <= max, {
      message: `it is a fraction of at most ${String(max)}: state 0.08 for 8 %, not 8`,
    })
    .meta({ maximum: max });
}
