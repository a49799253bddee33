import { z } from 'zod';
import { quantity } from '../units/quantity.ts';

/** A weather station near a site. */
export const nearStationSchema = z
  .strictObject({
    name: z.string(),
    number: z.string().meta({ description: 'Number of the World Meteorological Organization' }),
    country: z.string().meta({ description: 'ISO 3166 code of three letters' }),
    latitude_deg: quantity('deg', { label: 'Latitude', min: -90, max: 90 }),
    longitude_deg: quantity('deg', { label: 'Longitude', min: -180, max: 180 }),
    elevation_m: quantity('m', { label: 'Elevation' }).optional(),
    period: z.string().meta({ description: 'Years that the typical year was chosen from' }),
    file: z.string().meta({ description: 'Name of the zip file with the EPW file' }),
    address: z
      .string()
      .optional()
      .meta({ description: 'Address of that file; absent if the index does not have its folder' }),
    distance_km: quantity('km', { label: 'Distance', min: 0 }),
    heightDifference_m: quantity('m', { label: 'Height difference' })
      .optional()
      .meta({ description: 'Of the station above the site' }),
  })
  .meta({ id: 'NearStation', description: 'Weather station with a free typical year of hourly weather' });

export type StationItem = Readonly<z.infer<typeof nearStationSchema>>;
