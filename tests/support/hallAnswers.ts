import type { HallAnswers } from '../../models/newHall/answersSchema.ts';
import { placeOfCity } from '../../models/newHall/placeOfCity.ts';
import { library } from './library.ts';

/** The place of a city of the catalogue's climates. */
export function placeIn(city: string): HallAnswers['place'] {
  const place = placeOfCity(city, library);
  if (place === undefined) throw new Error(`no climate of ${city}`);
  return place;
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
