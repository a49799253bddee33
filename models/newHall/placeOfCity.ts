import type { Library } from '../catalogue/Library.ts';
import type { ChosenPlace } from './chosenPlace.ts';

/**
 * A place of the catalogue's climates by the name of its city or its id.
 *
 * @param city - in any case, such as frankfurt
 * @returns undefined if there is none; similar names are never taken
 */
export function placeOfCity(city: string, { climates }: Library): ChosenPlace | undefined {
  const wanted = city.trim().toLowerCase();
  const rows = Object.values(climates);
  const row =
    rows.find(({ id }) => id === wanted) ??
    rows.find((each) => each.city.toLowerCase() === wanted) ??
    rows.find((each) => each.city.toLowerCase().split(/[,(]/)[0]?.trim() === wanted);
  if (row === undefined) return undefined;
  const { city: name, country, region, latitude_deg, longitude_deg, elevation_m, timeZone, id } = row;
  return {
    name,
    country,
    ...(region === undefined ? {} : { region }),
    latitude_deg,
    longitude_deg,
    elevation_m,
    timeZone: timeZone ?? 'UTC',
    climate: { id, distance_km: 0, heightDifference_m: 0 },
  };
}
