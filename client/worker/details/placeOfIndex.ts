import type { ChosenPlace } from '../../../models/plan/prepare/chosenPlaceSchema.ts';
import { tablesOf } from '../../../models/plan/prepare/lookUp.ts';
import { placeOfCity } from '../../../models/plan/prepare/placeOfCity.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { CallContext } from '../protocol/CallContext.ts';
import { cityAt } from '../tables/cities.ts';
import { withCountryGrids } from '../tables/countryGrids.ts';
import { loadClimates } from '../tables/library.ts';
import { withPlaces } from '../tables/places.ts';

/**
 * A city with all that follows from it, by its position in the table of cities. Tables that the plan has not needed yet are loaded.
 *
 * @throws ModelError `not-found` if there is no such city
 */
export async function placeOfIndex(index: number, { library }: CallContext): Promise<ChosenPlace> {
  const city = cityAt(index);
  if (city === undefined) throw new ModelError('not-found', `There is no city ${String(index)}.`);
  const climates = await loadClimates();
  return placeOfCity(city, tablesOf(withCountryGrids(withPlaces({ ...library, climates })), undefined));
}
