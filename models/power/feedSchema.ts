import { z } from 'zod';
import { fraction, quantity } from '../units/quantity.ts';

/** Lines that a load is connected to: one and the neutral, or two. */
export const phaseSchema = z
  .enum(['L1', 'L2', 'L3', 'L1-L2', 'L2-L3', 'L3-L1'])
  .meta({ description: 'One line and the neutral, or two lines' });

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
      .meta({ description: 'Feeds of the same side are lost together; a side of its own unless given' }),
    phaseCount: z.union([z.literal(1), z.literal(3)]).meta({ unit: 'count', label: 'Phases' }),
    voltage_V: quantity('V', {
      label: 'Voltage',
      min: 100,
      max: 1000,
      description:
        'Line to line where there are three phases; line to neutral or line to line of a single-phase circuit',
    }),
    current_A: quantity('A', { label: 'Breaker', min: 1, max: 4000 }),
    deratingFraction: fraction(
      'Derating',
      'Share of the breaker that a continuous load may use: 0.8 by NEC (default), 1 as IEC circuits are quoted',
    )
      .min(0.1)
      .optional(),
    from: z
      .string()
      .min(1)
      .max(64)
      .optional()
      .meta({ description: 'Node of the power topology that it comes from' }),
    banks: z
      .record(z.string().min(1).max(16), bankSchema)
      .optional()
      .meta({ description: 'Banks of the rack PDU that it ends at, by the name that cords give' }),
  })
  .meta({ id: 'Feed', description: 'A circuit that ends at a rack' });

export type Feed = Readonly<z.infer<typeof feedSchema>>;
