import { z } from 'zod';
import { idSchema } from '../catalogue/row.ts';
import { quantity } from '../units/quantity.ts';

/** A place of the world that a hall is planned for, and the climate of the catalogue that stands for its weather. */
export const chosenPlaceSchema = z
  .strictObject({
    name: z.string().min(1).max(200).meta({ label: 'City' }),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'a country is an ISO 3166 code of two capitals, such as DE')
      .meta({ label: 'Country', description: 'ISO 3166 code of two letters' }),
    region: z
      .string()
      .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'a region is an ISO 3166-2 code, such as US-VA')
      .optional()
      .meta({ label: 'Region', description: 'State or province, such as US-VA' }),
    latitude_deg: quantity('deg', { label: 'Latitude', min: -90, max: 90 }),
    longitude_deg: quantity('deg', { label: 'Longitude', min: -180, max: 180 }),
    elevation_m: quantity('m', { label: 'Elevation', min: -430, max: 5500 }).optional(),
    timeZone: z
      .string()
      .min(1)
      .max(64)
      .meta({ label: 'Time zone', description: 'IANA time zone, such as Europe/Berlin' }),
    climate: z
      .strictObject({
        id: idSchema.meta({ label: 'Climate', description: 'Catalogue row id: climate' }),
        distance_km: quantity('km', { label: 'Distance', min: 0, max: 20_100 }),
        heightDifference_m: quantity('m', {
          label: 'Height difference',
          min: -6000,
          max: 6000,
          description: 'Elevation of the place less that of the weather station',
        }).optional(),
      })
      .meta({ description: 'The nearest climate of the catalogue' }),
  })
  .meta({ id: 'ChosenPlace', description: 'A place, and the climate of the catalogue that stands for it' });

export type ChosenPlace = Readonly<z.infer<typeof chosenPlaceSchema>>;
