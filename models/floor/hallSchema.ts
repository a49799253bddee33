import { z } from 'zod';
import { quantity } from '../units/quantity.ts';
import { airflowSchema } from './airflowSchema.ts';
import { roomSchema } from './roomSchema.ts';

/** A room for racks. */
export const hallSchema = z
  .strictObject({
    name: z.string().min(1).max(200),
    itCapacity_kW: quantity('kW', {
      label: 'IT capacity',
      min: 0,
      max: 5_000_000,
      description: 'IT power that the hall is designed to supply and cool. Default: no limit is checked',
    }).optional(),
    coolingCapacity_kW: quantity('kW', {
      label: 'Cooling capacity',
      min: 0,
      max: 5_000_000,
      description: 'Heat rejection capacity of the hall. Default: total of the cooling units on its floor',
    }).optional(),
    airflow: airflowSchema.optional().meta({
      description: 'How the airflow of the hall is computed. Default: with the defaults of each field',
    }),
    room: roomSchema
      .optional()
      .meta({ description: 'Room of the hall. Default: none, so racks cannot be placed' }),
  })
  .meta({ id: 'Hall', description: 'A room for racks' });
