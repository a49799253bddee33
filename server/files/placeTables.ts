import { readFile } from 'node:fs/promises';
import { openCities, type CityTable, type PackedCities } from '../../models/places/CityTable.ts';
import { openStations, type PackedStations, type WeatherStation } from '../../models/places/stationTable.ts';

let cities: Promise<CityTable> | undefined;
let stations: Promise<readonly WeatherStation[]> | undefined;

// The files are read rather than imported: few commands need them, and a test checks their shape.
const table = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../../models/places/tables/${name}.json`, import.meta.url), 'utf8'));

/** The cities of the world, read at the first call. */
export function loadCities(): Promise<CityTable> {
  cities ??= table('cities').then((packed) => openCities(packed as PackedCities));
  return cities;
}

/** The weather stations with a free typical year, read at the first call. */
export function loadStations(): Promise<readonly WeatherStation[]> {
  stations ??= table('weather-stations').then((packed) => openStations(packed as PackedStations));
  return stations;
}
