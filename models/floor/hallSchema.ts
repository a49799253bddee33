import { z } from 'zod';
import { quantity } from '../units/quantity.ts';

/** A room that racks stand in. */
export const hallSchema = z
  .strictObject({
    name: z.string().min(1).max(200),
    itCapacity_kW: quantity('kW', {
      label: 'IT capacity',
      min: 0,
      max: 5_000_000,
      description: 'IT power that the hall is built to feed and cool; no limit is checked unless given',
    }).optional(),
  })
  .meta({ id: 'Hall', description: 'A room that racks stand in' });
