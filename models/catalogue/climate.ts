import { z } from 'zod';
import { quantity, wholeQuantity } from '../units/quantity.ts';
import { idSchema, provenanceFields, qualitySchema } from './row.ts';

const temperature = (label: string): z.ZodNumber => quantity('C', { label, min: -70, max: 60 });

/** A month's weather on average over years. */
export const monthlyNormalsSchema = z
  .strictObject({
    month: wholeQuantity('month', { label: 'Month', min: 1, max: 12 }),
    dryBulbMean_C: temperature('Mean dry bulb'),
    dryBulbDailyMax_C: temperature('Mean daily maximum'),
    dryBulbDailyMin_C: temperature('Mean daily minimum'),
    dewPointMean_C: temperature('Mean dew point'),
    pressure_Pa: quantity('Pa', { label: 'Mean pressure', min: 45_000, max: 112_000 }),
  })
  .refine(
    (month) =>
      month.dryBulbDailyMin_C <= month.dryBulbMean_C && month.dryBulbMean_C <= month.dryBulbDailyMax_C,
    'the mean lies between the mean daily minimum and maximum',
  )
  .refine(
    (month) => month.dewPointMean_C <= month.dryBulbMean_C,
    'the mean dew point does not exceed the mean dry bulb',
  );

/** Design values as printed in the header of a weather file, after the ASHRAE handbook. */
const printedDesignSchema = z.strictObject({
  dryBulb_0p4_C: temperature('Dry bulb exceeded 0.4 % of the year'),
  dryBulb_99p6_C: temperature('Dry bulb exceeded 99.6 % of the year'),
  wetBulb_0p4_C: temperature('Wet bulb exceeded 0.4 % of the year'),
});

/** Design values counted in the hours that the normals were computed from. */
const countedDesignSchema = printedDesignSchema.extend({
  dryBulb_1_C: temperature('Dry bulb exceeded 1 % of the year'),
  dryBulbMax_C: temperature('Highest dry bulb'),
  dryBulbMin_C: temperature('Lowest dry bulb'),
  wetBulb_1_C: temperature('Wet bulb exceeded 1 % of the year'),
  wetBulbMax_C: temperature('Highest wet bulb'),
});

/** The weather of a place in twelve monthly normals, with what to size on. */
export const climateRowSchema = z
  .strictObject({
    id: idSchema,
    city: z.string().min(1),
    country: z.string().length(2).meta({ description: 'ISO 3166 code of the country' }),
    latitude_deg: quantity('deg', { label: 'Latitude', min: -90, max: 90 }),
    longitude_deg: quantity('deg', { label: 'Longitude', min: -180, max: 180 }),
    elevation_m: quantity('m', { label: 'Elevation', min: -430, max: 5500 }),
    months: z
      .array(monthlyNormalsSchema)
      .length(12)
      .refine((months) => months.every(({ month }, index) => month === index + 1), 'January comes first'),
    printedDesign: printedDesignSchema
      .optional()
      .meta({ description: 'From the header of the weather file, after ASHRAE; what to size on' }),
    countedDesign: countedDesignSchema
      .optional()
      .meta({ description: 'Percentiles of the hours that the normals are the means of' }),
    basis: z.string().min(1).meta({ description: 'Which hours the normals are the means of' }),
    quality: qualitySchema,
    ...provenanceFields,
  })
  .meta({ id: 'ClimateRow', description: 'A catalogue row: the climate of a place' });

export type ClimateRow = Readonly<z.infer<typeof climateRowSchema>>;
