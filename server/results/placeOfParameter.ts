import type { Library } from '../../models/catalogue/Library.ts';
import type { ChosenPlace } from '../../models/newHall/chosenPlace.ts';
import { placeOfCity } from '../../models/newHall/placeOfCity.ts';
import { closestMatches } from './closestMatches.ts';
import { parameterError } from './parameterError.ts';

/**
 * The place of a city that a parameter names.
 *
 * @param name - of the parameter, such as `--city`
 * @throws ModelError `parameter-invalid` with similar names, or all names if none is similar
 */
export function placeOfParameter(name: string, city: string, library: Library): ChosenPlace {
  const place = placeOfCity(city, library);
  if (place !== undefined) return place;
  const names = Object.values(library.climates)
    .map((row) => row.city)
    .sort();
  const close = closestMatches(city, names);
  const known = close.length > 0 ? `similar: ${close.join('; ')}` : `known: ${names.join('; ')}`;
  throw parameterError(name, `${JSON.stringify(city.slice(0, 100))} is no known city; ${known}`);
}
