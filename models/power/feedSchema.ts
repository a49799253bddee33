import { z } from 'zod';
import { fraction, quantity } from '../units/quantity.ts';

/** Phases that a load is connected to: one and the neutral, or two. */
export const phaseSchema = z
  .enum(['L1', 'L2', 'L3', 'L1-L2', 'L2-L3', 'L3-L1'])
  .meta({ description: 'One phase and the neutral, or two phases' });

export type Phase = z.infer<typeof phaseSchema>;

const bankSchema = z
  .strictObject({
    phase: phaseSchema,
    current_A: quantity('A', { label: 'Breaker of the bank', min: 1, max: 400 }),
  })
  .meta({ id: 'Bank', description: 'Outlets of a rack PDU behind one breaker' });

/** A circuit that ends at a rack. */
export const feedSchema = z
  .strictObject({
    side: z
      .string()
      .regex(/^[A-Za-z0-9-]{1,16}$/, 'a side has 1 to 16 letters, digits or -')
      .optional()
      .meta({ description: 'Feeds of the same side are lost together. Default: a separate side' }),
    phaseCount: z.union([z.literal(1), z.literal(3)]).meta({ unit: 'count', label: 'Phases' }),
    voltage_V: quantity('V', {
      label: 'Voltage',
      min: 100,
      max: 1000,
      description:
        'Line to line for three phases; line to neutral or line to line for a single-phase circuit',
    }),
    current_A: quantity('A', { label: 'Breaker', min: 1, max: 4000 }),
    deratingFraction: fraction(
      'Derating',
      'Share of the breaker rating usable by a continuous load: 0.8 by NEC (default), 1 for IEC circuits',
    )
      .min(0.1)
      .optional(),
    from: z.string().min(1).max(64).optional().meta({ description: 'Source node in the power topology' }),
    banks: z
      .record(z.string().min(1).max(16), bankSchema)
      .optional()
      .meta({ description: 'Banks of the rack PDU at its end, by the name used by cords' }),
  })
  .meta({ id: 'Feed', description: 'A circuit that ends at a rack' });

export type Feed = Readonly<z.infer<typeof feedSchema>>;
