import { z } from 'zod';
import { quantity } from '../units/quantity.ts';
import { gridSchema } from './grid.ts';
import { dataYearSchema, idSchema, provenanceFields, qualitySchema } from './row.ts';

const { name, country, region, intensity_g_per_kWh, basis, boundary, gwp, licence } = gridSchema.shape;

/** A grid's carbon intensity over several years, and its mean annual change. A historical change is not a forecast. */
export const gridHistorySchema = z
  .strictObject({
    id: idSchema.meta({ description: 'Id of the grid without its year, such as US-SRVC' }),
    name,
    country,
    region,
    intensities: z
      .array(z.strictObject({ year: dataYearSchema, intensity_g_per_kWh }))
      .min(2)
      .refine(
        (points) =>
          points.every(({ year }, index) => index === 0 || year > (points[index - 1]?.year ?? year)),
        'years must be in ascending order',
      ),
    annualChangeFraction: quantity('fraction', {
      label: 'Annual change',
      min: -1,
      max: 1,
      description: 'Compound, from the first year to the last; negative if the carbon intensity fell',
    }),
    basis,
    boundary,
    gwp,
    licence,
    quality: qualitySchema,
    ...provenanceFields,
  })
  .meta({ id: 'GridHistory', description: 'Catalogue row: grid intensity history' });
