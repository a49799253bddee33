import { z } from 'zod';
import { idSchema } from '../catalogue/row.ts';
import { quantity } from '../units/quantity.ts';

const perVolume = (label: string): ReturnType<typeof quantity> =>
  quantity('currency/m3', { label, min: 0, max: 1_000_000 });

/** What water and its discharge cost, in the currency of the tariff. */
export const waterTariffSchema = z
  .strictObject({
    price: idSchema.optional().meta({ description: 'Id of a catalogue price of water' }),
    sewer: idSchema.optional().meta({ description: 'Id of a catalogue price of sewer' }),
    waterPrice_per_m3: perVolume('Water price')
      .optional()
      .meta({ description: 'Stands before the catalogue price' }),
    sewerPrice_per_m3: perVolume('Sewer price')
      .optional()
      .meta({ description: 'Stands before the catalogue price' }),
    sewerOn: z
      .enum(['discharge', 'supply'])
      .optional()
      .meta({ description: 'What sewer is billed on: water that is drained, unless all that is supplied' }),
  })
  .meta({ id: 'WaterTariff' });
export type WaterTariff = Readonly<z.infer<typeof waterTariffSchema>>;
