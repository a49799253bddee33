import { z } from 'zod';
import { idSchema } from '../catalogue/row.ts';
import { fraction, quantity, wholeQuantity } from '../units/quantity.ts';

const cordSchema = z
  .strictObject({
    feed: z.string().min(1).max(64).meta({ description: 'Id of a feed of the rack' }),
    cordCount: wholeQuantity('count', { label: 'Cords', min: 1, max: 32 })
      .optional()
      .meta({ description: 'Cords of each device on it; 1 unless given' }),
    phase: z.enum(['L1', 'L2', 'L3', 'L1-L2', 'L2-L3', 'L3-L1']).optional().meta({
      description:
        'Lines that the cords are plugged to; loads of lines are told only where every cord of the feed says it',
    }),
    bank: z.string().min(1).max(16).optional().meta({ description: 'Bank of the rack PDU' }),
  })
  .meta({ id: 'Cord', description: 'Which feed power supplies are corded to' });

/** Devices of one kind in a rack, one above the other. */
export const contentsSchema = z
  .strictObject({
    device: idSchema.meta({ description: 'Id of a catalogue device' }),
    count: wholeQuantity('count', { label: 'Count', min: 1, max: 200 })
      .optional()
      .meta({ description: '1 unless given' }),
    position_U: quantity('U', {
      label: 'Lowest unit',
      min: 1,
      max: 60.5,
      step: 0.5,
      description:
        'Lowest unit taken by the first device, counted from the bottom; the lowest free place unless given',
    }).optional(),
    face: z
      .enum(['front', 'rear'])
      .optional()
      .meta({ description: 'Side that a half-depth device is mounted on; front unless given' }),
    heatCaptureFraction: fraction(
      'Heat to the liquid',
      'Share of these devices’ heat that a liquid takes, where the cooling has one; that of the device or of the cooling unless given',
    ).optional(),
    cords: z
      .array(cordSchema)
      .max(32)
      .optional()
      .meta({ description: 'Where the cords of each of these devices go; evenly to all feeds unless given' }),
  })
  .meta({ id: 'Contents', description: 'Devices of one kind in a rack' });
