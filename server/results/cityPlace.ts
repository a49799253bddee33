import type { Library } from '../../models/catalogue/Library.ts';
import { cityText, type City } from '../../models/places/City.ts';
import { findCities, type CityMatch } from '../../models/places/findCities.ts';
import type { ChosenPlace } from '../../models/plan/prepare/chosenPlaceSchema.ts';
import { tablesOf } from '../../models/plan/prepare/lookUp.ts';
import { placeOfCity } from '../../models/plan/prepare/placeOfCity.ts';
import { loadCities } from '../files/placeTables.ts';
import { parameterError } from './parameterError.ts';

/** A city that was named, and others of the name that were not meant. */
export interface CityPlace {
  readonly place: ChosenPlace;
  /** With province and country, the largest first. */
  readonly others: readonly string[];
}

/** Of several cities of a name, one with this many times the inhabitants of the next is meant; engineering default. */
const CLEARLY_LARGER = 5;
const MAX_OFFERED = 6;

/**
 * The place of a city that was named in full: "frankfurt", "paris, texas". Of several cities of the name, the one that is much
 * larger than the others is taken.
 *
 * @param query - name, with or without province and country
 * @param option - name of the parameter, for messages: `--city`
 * @throws ModelError `parameter-invalid` if no city has the name, or several of similar size; it lists those to choose from
 */
export async function cityPlace(query: string, option: string, library: Library): Promise<CityPlace> {
  const { matches, nearest } = findCities(await loadCities(), query);
  const named = matches.filter(({ kind }) => kind === 'name' || kind === 'first-words');
  const [first, second] = ofBestKind(named);
  if (first === undefined) throw unknownCity(query, option, [...matches.map(({ city }) => city), ...nearest]);
  const isClear =
    second === undefined || first.populationCount >= CLEARLY_LARGER * Math.max(1, second.populationCount);
  if (!isClear) {
    const choices = offered(ofBestKind(named));
    throw parameterError(
      option,
      `${quoted(query)} may be any of: ${choices}; name state, province or country too`,
    );
  }
  return {
    place: placeOfCity(first, tablesOf(library, undefined)),
    others: named
      .map(({ city }) => city)
      .filter((city) => city !== first)
      .slice(0, MAX_OFFERED)
      .map(cityText),
  };
}

/** Cities of the best kind of match, the largest first. */
function ofBestKind(named: readonly CityMatch[]): City[] {
  const [best] = named;
  return named
    .filter(({ kind }) => kind === best?.kind)
    .map(({ city }) => city)
    .sort((a, b) => b.populationCount - a.populationCount);
}

function unknownCity(query: string, option: string, similar: readonly City[]): Error {
  const hint =
    similar.length === 0
      ? 'no city of 5,000 inhabitants or more has a similar name; name a larger city nearby'
      : `similar: ${offered(similar)}`;
  return parameterError(option, `${quoted(query)} is not a known city; ${hint}`);
}

const offered = (cities: readonly City[]): string => cities.slice(0, MAX_OFFERED).map(cityText).join('; ');
const quoted = (query: string): string => JSON.stringify(query.slice(0, 100));
