import { z } from 'zod';
import { monthlyNormalsSchema } from '../catalogue/climate.ts';
import { idSchema } from '../catalogue/row.ts';
import { quantity } from '../units/quantity.ts';
import { fileHashSchema } from '../catalogue/fileHash.ts';

/** Allowed range of dry bulbs: below the coldest and above the hottest air ever measured near a town. */
const temperature = (label: string): z.ZodNumber => quantity('C', { label, min: -70, max: 60 });
const pressure = (): z.ZodNumber => quantity('Pa', { label: 'Pressure', min: 45_000, max: 112_000 });

/** Known design values for sizing equipment. */
export const designValuesSchema = z
  .strictObject({
    dryBulbExtreme20y_C: temperature('20-year extreme dry bulb').optional(),
    wetBulbExtreme_C: temperature('Extreme wet bulb').optional(),
    dryBulb_0p4_C: temperature('0.4 % dry bulb').optional(),
    coincidentWetBulb_0p4_C: temperature('Coincident wet bulb').optional(),
    wetBulb_0p4_C: temperature('0.4 % wet bulb').optional(),
    coincidentDryBulb_0p4_C: temperature('Coincident dry bulb').optional(),
    dryBulb_99p6_C: temperature('99.6 % dry bulb').optional(),
    source: z.string().min(1).max(500),
  })
  .meta({ id: 'DesignValues' });

const placeFields = {
  file: fileHashSchema.optional(),
  name: z.string().min(1).max(200),
  country: z.string().min(2).max(100).optional(),
  region: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'a region is an ISO 3166-2 code, such as US-VA')
    .optional()
    .meta({ label: 'Region', description: 'State or province, such as US-VA' }),
  utcOffset_h: quantity('h', {
    label: 'Offset from UTC',
    min: -12,
    max: 14,
    description: 'Of the hours of the file, east of UTC',
  }).optional(),
  latitude_deg: quantity('deg', { label: 'Latitude', min: -90, max: 90 }).optional(),
  longitude_deg: quantity('deg', { label: 'Longitude', min: -180, max: 180 }).optional(),
  elevation_m: quantity('m', { label: 'Elevation', min: -430, max: 5500 }),
  source: z.string().min(1).max(500).meta({ description: 'Source of the weather data' }),
  design: designValuesSchema.optional(),
};

const yearOfHours = <Value extends z.ZodType>(value: Value): z.ZodArray<Value> =>
  z
    .array(value)
    .min(8760)
    .max(8784)
    .refine(
      (values) => values.length === 8760 || values.length === 8784,
      'a year must have 8760 or 8784 hours',
    );

/** The weather of the site, by kind. */
export const climateSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('catalogue'),
      id: idSchema.meta({ description: 'Catalogue row id: climate, such as chicago-il' }),
    }),
    z.strictObject({
      kind: z.literal('normals'),
      ...placeFields,
      months: z
        .array(monthlyNormalsSchema)
        .length(12)
        .refine(
          (months) => months.every(({ month }, index) => month === index + 1),
          'months must run from 1 to 12',
        ),
    }),
    z.strictObject({
      kind: z.literal('hourly'),
      ...placeFields,
      dryBulb_C: yearOfHours(temperature('Dry bulb')),
      dewPoint_C: yearOfHours(temperature('Dew point')),
      pressure_Pa: yearOfHours(pressure()),
    }),
  ])
  .meta({ id: 'Climate' });
export type StatedClimate = Readonly<z.infer<typeof climateSchema>>;

/** Design basis of a plant. */
export const designBasisSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('extreme-20-year') }),
    z.strictObject({ kind: z.literal('annual-0p4') }),
    z.strictObject({
      kind: z.literal('own'),
      dryBulb_C: temperature('Design dry bulb'),
      wetBulb_C: temperature('Design wet bulb').optional(),
    }),
  ])
  .meta({ id: 'DesignBasis' });
export type DesignBasis = Readonly<z.infer<typeof designBasisSchema>>;
