import { z } from 'zod';
import { quantity } from '../units/quantity.ts';

/** What takes the heat from the devices. */
export const captureSchema = z.enum(['room-air', 'in-row', 'rear-door', 'direct-to-chip', 'immersion']);
export type Capture = z.infer<typeof captureSchema>;

/** A PUE that somebody states, the same in every hour. */
const fixedPueSchema = z.strictObject({
  kind: z.literal('fixed-pue'),
  pue: quantity('ratio', {
    label: 'PUE',
    min: 1,
    max: 5,
    description: 'Facility energy over IT energy; losses of the power chain are inside it',
  }),
  capture: captureSchema.optional().meta({
    description:
      'The heat capture that the PUE stands for; room-air unless given. It decides which checks apply.',
  }),
  airHeatPerRackLimit_kW: quantity('kW', {
    label: 'Air heat per rack',
    min: 0,
    max: 500,
    description: 'Heat that the room air is trusted to take from one rack',
  }).optional(),
});

/** How the hall is cooled, by kind. */
export const coolingSchema = z.discriminatedUnion('kind', [fixedPueSchema]).meta({ id: 'Cooling' });
export type Cooling = Readonly<z.infer<typeof coolingSchema>>;
