import { z } from 'zod';
import { currencySchema, idSchema, qualitySchema } from '../../catalogue/row.ts';
import { findingSchema } from '../../problems/Finding.ts';
import { quantity, wholeQuantity } from '../../units/quantity.ts';

/** A row of the catalogue that a place follows. */
const followedRowSchema = z
  .strictObject({ id: idSchema, name: z.string() })
  .meta({ id: 'FollowedRow', description: 'Catalogue row that a place follows' });

/** What a table may not know of a place. */
const unknownPartSchema = z.enum(['elevation', 'currency', 'grid', 'price', 'climate', 'utility']);

/** A site that was chosen by its city, with all that follows from it. */
export const chosenPlaceSchema = z
  .strictObject({
    name: z.string().meta({ description: 'Name of the city' }),
    label: z.string().meta({ description: 'City, state or province, country' }),
    country: z.string().meta({ description: 'ISO 3166 code of two letters' }),
    countryName: z.string(),
    region: z
      .string()
      .optional()
      .meta({ description: 'ISO 3166-2 code, if the catalogue has the state or province' }),
    latitude_deg: quantity('deg', { label: 'Latitude', min: -90, max: 90 }),
    longitude_deg: quantity('deg', { label: 'Longitude', min: -180, max: 180 }),
    populationCount: wholeQuantity('count', { label: 'Inhabitants', min: 0 }),
    elevation_m: quantity('m', { label: 'Elevation' })
      .optional()
      .meta({ description: 'Of the ground at the coordinates' }),
    elevationSource: z.string().optional(),
    elevationQuality: qualitySchema.optional(),
    timeZone: z.string().meta({ description: 'IANA time zone' }),
    isTimeZoneStated: z.boolean().meta({
      description: 'Whether a plan must state the time zone, because country and region do not tell it',
    }),
    currency: currencySchema.optional(),
    grid: followedRowSchema.optional(),
    price: followedRowSchema
      .extend({
        energyPrice_per_kWh: quantity('currency/kWh', { label: 'Energy price' }),
        currency: currencySchema,
      })
      .meta({ id: 'FollowedPrice', description: 'Price that a place follows' })
      .optional(),
    climate: z
      .strictObject({
        id: idSchema,
        name: z.string(),
        distance_km: quantity('km', { label: 'Distance', min: 0 }),
        heightDifference_m: quantity('m', { label: 'Height difference' })
          .optional()
          .meta({ description: 'Of the weather station above the site' }),
      })
      .meta({ id: 'NearestClimate', description: 'Nearest climate of the catalogue' })
      .optional(),
    unknown: z.array(unknownPartSchema).meta({ description: 'What no table tells of the place' }),
    findings: z
      .array(findingSchema)
      .meta({ description: 'Findings of the distance and height of the climate' }),
  })
  .meta({ id: 'ChosenPlace', description: 'City as a site, and what follows from it' });

export type ChosenPlace = Readonly<z.infer<typeof chosenPlaceSchema>>;
