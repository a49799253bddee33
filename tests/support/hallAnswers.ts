import type { HallAnswers } from '../../models/newHall/answersSchema.ts';
import { library } from './library.ts';

/** The place of a city of the catalogue's climates, by its name in small letters. */
export function placeIn(city: string): HallAnswers['place'] {
  const row = Object.values(library.climates).find(
    (each) => each.city.toLowerCase().split(/[,(]/)[0]?.trim() === city,
  );
  if (row === undefined) throw new Error(`no climate of ${city}`);
  const { city: name, country, region, latitude_deg, longitude_deg, elevation_m, timeZone = 'UTC', id } = row;
  return {
    name,
    country,
    ...(region === undefined ? {} : { region }),
    latitude_deg,
    longitude_deg,
    elevation_m,
    timeZone,
    climate: id,
  };
}

/** Forty racks of DGX B200 in Frankfurt, air against liquid, 2N, in a room as needed; with other answers. */
export const hallAnswers = (others: Partial<HallAnswers> = {}): HallAnswers => ({
  runs: { kind: 'racks', device: 'dgx-b200', rackCount: 40 },
  place: placeIn('frankfurt'),
  cooling: 'compare',
  feed: '2n',
  room: 'as-needed',
  ...others,
});
