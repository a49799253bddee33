import { z } from 'zod';
import { quantity, wholeQuantity } from '../units/quantity.ts';
import { hallAnswersSchema, hallRoomSchema, racksAnswerSchema } from './answersSchema.ts';
import { hallLimitSchema, newHallSchema } from './newHallSchema.ts';

const answers = hallAnswersSchema.shape;

/** A power and a floor area, and what is to run there. */
export const whatFitsRequestSchema = z
  .strictObject({
    power_kW: quantity('kW', { label: 'Power', min: 1, max: 5_000_000 }),
    basis: z.enum(['utility', 'it']).meta({
      label: 'Power of',
      description: 'utility: of the connection, for everything in the design hour; it: of the racks alone',
    }),
    room: z.union([
      z.strictObject({ area_m2: quantity('m2', { label: 'Floor area', min: 4, max: 40_000 }) }),
      hallRoomSchema,
    ]),
    ...racksAnswerSchema.omit({ kind: true, rackCount: true }).shape,
    name: answers.name,
    place: answers.place,
    cooling: answers.cooling,
    feed: answers.feed,
    voltage_V: answers.voltage_V,
  })
  .meta({ id: 'WhatFitsRequest', description: 'A power and a floor area, and what is to run there' });
export type WhatFitsRequest = Readonly<z.infer<typeof whatFitsRequestSchema>>;

/** The most racks of a power and a floor area. */
export const whatFitsSchema = z
  .strictObject({
    rackCount: wholeQuantity('count', { label: 'Racks', min: 1 }),
    limit: hallLimitSchema.meta({ description: 'The limit that stops more racks; among equals the power' }),
    limits: z.array(
      z.strictObject({
        limit: hallLimitSchema,
        rackCount: wholeQuantity('count', { label: 'Racks', min: 0 }),
      }),
    ),
    itLoad_kW: quantity('kW', { label: 'IT load', min: 0, description: 'Of the racks at their maximum' }),
    designPeak_kW: quantity('kW', {
      label: 'Design peak',
      min: 0,
      description: 'From the utility in the design hour, with the cooling system that takes the most',
    }),
    hall: newHallSchema,
  })
  .meta({ id: 'WhatFits', description: 'The most racks of a power and a floor area, and their hall' });
export type WhatFits = Readonly<z.infer<typeof whatFitsSchema>>;
