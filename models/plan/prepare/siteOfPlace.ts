import type { ChosenPlace } from './chosenPlaceSchema.ts';

/** What a plan states of its place; the rest of its site does not change with it. */
export interface PlaceOfSite {
  readonly name: string;
  /** ISO 3166 code of two letters. */
  readonly country: string;
  /** ISO 3166-2 code. */
  readonly region?: string;
  readonly latitude_deg: number;
  readonly longitude_deg: number;
  readonly elevation_m?: number;
  /** IANA name. */
  readonly timeZone?: string;
  readonly climate?: { readonly kind: 'catalogue'; readonly id: string };
}

/** The fields of a site that a chosen place states; the time zone only where country and region do not tell it. */
export function siteOfPlace(place: ChosenPlace): PlaceOfSite {
  const { name, country, region, latitude_deg, longitude_deg, elevation_m, timeZone, climate } = place;
  return {
    name,
    country,
    ...(region === undefined ? {} : { region }),
    latitude_deg,
    longitude_deg,
    ...(elevation_m === undefined ? {} : { elevation_m }),
    ...(place.isTimeZoneStated ? { timeZone } : {}),
    ...(climate === undefined ? {} : { climate: { kind: 'catalogue', id: climate.id } }),
  };
}
