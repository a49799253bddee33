import { z } from 'zod';
import { MAX_HEIGHT_U } from '../catalogue/heights.ts';
import { idSchema } from '../catalogue/row.ts';
import { fraction, quantity, wholeQuantity } from '../units/quantity.ts';

const cordSchema = z
  .strictObject({
    feed: z.string().min(1).max(64).meta({ description: 'Id of a feed of the rack' }),
    cordCount: wholeQuantity('count', { label: 'Cords', min: 1, max: 32 })
      .optional()
      .meta({ description: 'Cords of each device on it. Default: 1' }),
    phase: z.enum(['L1', 'L2', 'L3', 'L1-L2', 'L2-L3', 'L3-L1']).optional().meta({
      description:
        'Phases that the cords are connected to; phase loads are computed only if stated for every cord of the feed',
    }),
    bank: z.string().min(1).max(16).optional().meta({ description: 'Bank of the rack PDU' }),
  })
  .meta({ id: 'Cord', description: 'Connection of power supplies to a feed' });

/** Identical devices in a rack, one above the other. */
export const contentsSchema = z
  .strictObject({
    device: idSchema.meta({ description: 'Catalogue row id: device' }),
    count: wholeQuantity('count', { label: 'Count', min: 1, max: 200 })
      .optional()
      .meta({ description: 'Default: 1' }),
    position_U: quantity('U', {
      label: 'Lowest unit',
      min: 1,
      max: MAX_HEIGHT_U + 0.5,
      step: 0.5,
      description:
        'Lowest unit of the first device, counted from the bottom. Default: the lowest free position',
    }).optional(),
    face: z
      .enum(['front', 'rear'])
      .optional()
      .meta({ description: 'Mounting side of a half-depth device. Default: front' }),
    heatCaptureFraction: fraction(
      'Heat to liquid',
      'Share of the devices’ heat removed by liquid, if the cooling has a liquid loop. Default: value of the device or of the cooling',
    ).optional(),
    cords: z
      .array(cordSchema)
      .max(32)
      .optional()
      .meta({ description: 'Cords of each device. Default: distributed evenly over all feeds' }),
  })
  .meta({ id: 'Contents', description: 'Identical devices in a rack' });
