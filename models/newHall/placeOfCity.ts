import type { Library } from '../catalogue/Library.ts';
import { ModelError } from '../problems/ModelError.ts';
import type { ChosenPlace } from './chosenPlace.ts';

/**
 * A place of the catalogue's climates by the name of its city or its id.
 *
 * @param city - in any case, such as frankfurt
 * @throws ModelError `place-unknown` with the names of all cities
 */
export function placeOfCity(city: string, library: Library): ChosenPlace {
  const wanted = city.trim().toLowerCase();
  const rows = Object.values(library.climates);
  const row =
    rows.find(({ id }) => id === wanted) ??
    rows.find((each) => each.city.toLowerCase() === wanted) ??
    rows.find((each) => each.city.toLowerCase().split(/[,(]/)[0]?.trim() === wanted);
  if (row === undefined) {
    const names = rows.map((each) => each.city).sort();
    const message = `Unknown city "${city.slice(0, 100)}". Known: ${names.join('; ')}.`;
    throw new ModelError('place-unknown', message, [{ path: 'place', rule: 'a known city', message }]);
  }
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
