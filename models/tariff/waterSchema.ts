import { z } from 'zod';
import { idSchema } from '../catalogue/row.ts';
import { quantity } from '../units/quantity.ts';

const perVolume = (label: string): ReturnType<typeof quantity> =>
  quantity('currency/m3', { label, min: 0, max: 1_000_000 });

/** Water and sewer charges in the currency of the tariff. */
export const waterTariffSchema = z
  .strictObject({
    price: idSchema.optional().meta({ description: 'Catalogue row id of the water price' }),
    sewer: idSchema.optional().meta({ description: 'Catalogue row id of the sewer price' }),
    waterPrice_per_m3: perVolume('Water price')
      .optional()
      .meta({ description: 'Overrides the catalogue price' }),
    sewerPrice_per_m3: perVolume('Sewer price')
      .optional()
      .meta({ description: 'Overrides the catalogue price' }),
    sewerOn: z.enum(['discharge', 'supply']).optional().meta({
      label: 'Sewer on',
      description: 'Volume that sewer is billed on: discharged water (default) or supplied water',
    }),
  })
  .meta({ id: 'WaterTariff' });
export type WaterTariff = Readonly<z.infer<typeof waterTariffSchema>>;
