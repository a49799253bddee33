import { z } from 'zod';
import type { Library } from '../../models/catalogue/Library.ts';
import { cityText } from '../../models/places/City.ts';
import type { CityTable } from '../../models/places/CityTable.ts';
import { findCities } from '../../models/places/findCities.ts';
import { nearestStations } from '../../models/places/nearestStations.ts';
import { nearStationSchema } from '../../models/places/nearStationSchema.ts';
import type { WeatherStation } from '../../models/places/stationTable.ts';
import { chosenPlaceSchema } from '../../models/plan/prepare/chosenPlaceSchema.ts';
import { tablesOf } from '../../models/plan/prepare/lookUp.ts';
import { placeOfCity } from '../../models/plan/prepare/placeOfCity.ts';

/** Cities found by name, each with what follows from it and the nearest weather stations. */
export const placesResultSchema = z
  .strictObject({
    places: z.array(
      chosenPlaceSchema
        .extend({ stations: z.array(nearStationSchema) })
        .meta({ id: 'PlaceWithStations', description: 'City as a site, and its nearest weather stations' }),
    ),
    nearest: z
      .array(z.string())
      .meta({ description: 'If no city matches: cities of a similar name, with province and country' }),
  })
  .meta({ id: 'Places', description: 'Cities found by name, the best match first' });

export type PlacesResult = Readonly<z.infer<typeof placesResultSchema>>;

interface PlaceTables {
  readonly cities: CityTable;
  readonly stations: readonly WeatherStation[];
  readonly library: Library;
}

interface PlaceSearch {
  readonly query: string;
  /** Greatest number of cities. */
  readonly most: number;
  /** Number of weather stations of each city. */
  readonly stationCount: number;
}

/** The cities that a query finds, with what follows from each. */
export function placesResult(search: PlaceSearch, { cities, stations, library }: PlaceTables): PlacesResult {
  const { matches, nearest } = findCities(cities, search.query, search.most);
  const tables = tablesOf(library, undefined);
  return {
    places: matches.map(({ city }) => ({
      ...placeOfCity(city, tables),
      stations: nearestStations(stations, city, search.stationCount),
    })),
    nearest: nearest.map(cityText),
  };
}
