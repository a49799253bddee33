import { z } from 'zod';
import { quantity, wholeQuantity } from '../units/quantity.ts';
import { currencySchema, idSchema, provenanceFields, qualitySchema } from './row.ts';

const temperature = (label: string): z.ZodNumber => quantity('C', { label, min: -70, max: 60 });

/** Long-term mean weather of a month. */
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
    'the mean must be between the mean daily minimum and maximum',
  )
  .refine(
    (month) => month.dewPointMean_C <= month.dryBulbMean_C,
    'the mean dew point must not exceed the mean dry bulb',
  );

/** Design values from the header of a weather file, based on the ASHRAE Handbook. */
const printedDesignSchema = z.strictObject({
  dryBulb_0p4_C: temperature('0.4 % dry bulb'),
  dryBulb_99p6_C: temperature('99.6 % dry bulb'),
  wetBulb_0p4_C: temperature('0.4 % wet bulb'),
});

/** Design values derived from the hours that the normals were computed from. */
const countedDesignSchema = printedDesignSchema.extend({
  dryBulb_1_C: temperature('1 % dry bulb'),
  dryBulbMax_C: temperature('Highest dry bulb'),
  dryBulbMin_C: temperature('Lowest dry bulb'),
  wetBulb_1_C: temperature('1 % wet bulb'),
  wetBulbMax_C: temperature('Highest wet bulb'),
});

/** The climate of a location as twelve monthly normals, with design values. */
export const climateRowSchema = z
  .strictObject({
    id: idSchema,
    city: z.string().min(1),
    country: z.string().length(2).meta({ description: 'ISO 3166 code of the country' }),
    currency: currencySchema.optional().meta({ description: 'Currency of the country' }),
    region: z.string().min(4).max(6).optional().meta({ description: 'State or province, such as US-VA' }),
    timeZone: z.string().min(3).max(64).optional().meta({ description: 'IANA time zone of the location' }),
    grid: idSchema.optional().meta({ description: 'Grid that a site there follows unless it states one' }),
    price: idSchema.optional().meta({ description: 'Price that a site there follows unless it states one' }),
    latitude_deg: quantity('deg', { label: 'Latitude', min: -90, max: 90 }),
    longitude_deg: quantity('deg', { label: 'Longitude', min: -180, max: 180 }),
    elevation_m: quantity('m', { label: 'Elevation', min: -430, max: 5500 }),
    months: z
      .array(monthlyNormalsSchema)
      .length(12)
      .refine((months) => months.every(({ month }, index) => month === index + 1), 'January must be first'),
    printedDesign: printedDesignSchema
      .optional()
      .meta({ description: 'Design values from the header of the weather file, based on ASHRAE' }),
    countedDesign: countedDesignSchema
      .optional()
      .meta({ description: 'Percentiles of the hours that the normals were computed from' }),
    basis: z.string().min(1).meta({ description: 'Hours that the normals were computed from' }),
    quality: qualitySchema,
    ...provenanceFields,
  })
  .meta({ id: 'ClimateRow', description: 'Catalogue row: climate of a location' });

export type ClimateRow = Readonly<z.infer<typeof climateRowSchema>>;
