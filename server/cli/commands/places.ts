import { loadCities, loadStations } from '../../files/placeTables.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import { cityPlace } from '../../results/cityPlace.ts';
import { placesResult, type PlacesResult } from '../../results/placesResult.ts';
import { nearestStations } from '../../../models/places/nearestStations.ts';
import type { WeatherStation } from '../../../models/places/stationTable.ts';
import type { ChosenPlace } from '../../../models/plan/prepare/chosenPlaceSchema.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { readArguments } from '../readArguments.ts';
import { placesTable } from '../text/placesTable.ts';
import { usageError } from '../usageError.ts';

const MOST = 10;
const STATIONS = 5;

/** `plenum places`: cities of the world, and what follows from each as the place of a site. */
export async function placesCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    json: { type: 'boolean' },
    only: { type: 'boolean' },
  });
  const query = positionals.join(' ');
  if (query.trim() === '') throw usageError('', 'name a city, such as frankfurt or "paris, texas"');
  const [cities, stations] = await Promise.all([loadCities(), loadStations()]);
  const library = loadNodeLibrary();
  const result =
    values.only === true
      ? withStations((await cityPlace(query, 'CITY', library)).place, stations)
      : placesResult({ query, most: MOST, stationCount: STATIONS }, { cities, stations, library });
  if (values.json === true) io.out(`${JSON.stringify(result)}\n`);
  else printLines(io.out, placesTable(result, io.width));
  return exitCodes.fine;
}

const withStations = (place: ChosenPlace, stations: readonly WeatherStation[]): PlacesResult => ({
  places: [{ ...place, stations: nearestStations(stations, place, STATIONS) }],
  nearest: [],
});
