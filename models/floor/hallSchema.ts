import { z } from 'zod';
import { quantity } from '../units/quantity.ts';
import { roomSchema } from './roomSchema.ts';

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
    coolingCapacity_kW: quantity('kW', {
      label: 'Cooling capacity',
      min: 0,
      max: 5_000_000,
      description: 'Heat that the hall can be rid of; that of the cooling units on its floor unless given',
    }).optional(),
    room: roomSchema
      .optional()
      .meta({ description: 'How the hall is drawn; racks are not placed unless given' }),
  })
  .meta({ id: 'Hall', description: 'A room that racks stand in' });
