import packed from '../../../models/places/tables/weather-stations.json';
import type { StationItem } from '../../../models/places/nearStationSchema.ts';
import { nearestStations, type SitePoint } from '../../../models/places/nearestStations.ts';
import { openStations, type WeatherStation } from '../../../models/places/stationTable.ts';

const STATION_COUNT = 5;
let stations: readonly WeatherStation[] | undefined;

/** The weather stations nearest to a site. This module, with its table, is loaded when a place is first shown. */
export function findStations(site: SitePoint): StationItem[] {
  // A test checks the shape of the table.
  stations ??= openStations(packed as Parameters<typeof openStations>[0]);
  return nearestStations(stations, site, STATION_COUNT);
}
