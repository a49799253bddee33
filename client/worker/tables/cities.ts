import packed from '../../../models/places/tables/cities.json';
import { cityText, type City } from '../../../models/places/City.ts';
import { openCities, type CityTable } from '../../../models/places/CityTable.ts';
import { findCities } from '../../../models/places/findCities.ts';
import { numberText } from '../../../models/units/text.ts';
import type { PlaceChoice, PlaceChoices } from '../protocol/placeChoice.ts';

let opened: CityTable | undefined;

/** The cities of the world. This module, with its table, is loaded when the place picker is first used. */
function cityTable(): CityTable {
  // A test checks the shape of the table.
  opened ??= openCities(packed);
  return opened;
}

/** Cities by name, as choices of the place picker. */
export function findPlaces(query: string): PlaceChoices {
  const { matches, nearest } = findCities(cityTable(), query);
  return { matches: matches.map(({ city }) => choiceOf(city)), nearest: nearest.map(choiceOf) };
}

/** A city by its position in the table; undefined if there is none. */
export function cityAt(index: number): City | undefined {
  return cityTable().cities[index]?.city;
}

function choiceOf(city: City): PlaceChoice {
  const { index, name, province, countryName, populationCount } = city;
  const where = [province, countryName].filter((part) => part !== '').join(', ');
  return { index, name, label: cityText(city), detail: `${where} · ${numberText(populationCount)}` };
}
