import type { ChosenPlace } from '../plan/prepare/chosenPlaceSchema.ts';
import type { HallPlace } from './hallPlaceSchema.ts';
import { impossible } from './impossible.ts';

/**
 * What a hall needs of a chosen place.
 *
 * @throws ModelError `hall-answers-impossible` for a place without a climate in the catalogue
 */
export function hallPlaceOf(place: ChosenPlace): HallPlace {
  const { name, country, region, latitude_deg, longitude_deg, elevation_m, timeZone, climate } = place;
  if (climate === undefined) {
    throw impossible('place.climate', 'a climate', `The catalogue has no climate for ${name}.`);
  }
  return {
    name,
    country,
    ...(region === undefined ? {} : { region }),
    latitude_deg,
    longitude_deg,
    ...(elevation_m === undefined ? {} : { elevation_m }),
    timeZone,
    climate: climate.id,
  };
}
