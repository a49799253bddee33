import { z } from 'zod';

/** A list with a value for each hour of a year, common or leap. */
export function yearOfHours<Value extends z.ZodType>(value: Value): z.ZodArray<Value> {
  return z
    .array(value)
    .min(8760)
    .max(8784)
    .refine(
      ({ length }) => length === 8760 || length === 8784,
      'an hourly series must have 8760 or 8784 values',
    );
}
