import { distance_km } from '../weather/distance.ts';
import type { StationItem } from './nearStationSchema.ts';
import type { WeatherStation } from './stationTable.ts';

/** A point on the earth, and its height if known. */
export interface SitePoint {
  readonly latitude_deg: number;
  readonly longitude_deg: number;
  readonly elevation_m?: number | undefined;
}

/** The weather stations nearest to a site by great-circle distance, the nearest first. */
export function nearestStations(
  stations: readonly WeatherStation[],
  site: SitePoint,
  count: number,
): StationItem[] {
  const nearest: { readonly station: WeatherStation; readonly away_km: number }[] = [];
  for (const station of stations) {
    const away_km = distance_km(site, station) ?? Infinity;
    const last = nearest.at(-1);
    if (nearest.length >= count && (last === undefined || away_km >= last.away_km)) continue;
    const at = nearest.findIndex((other) => other.away_km > away_km);
    nearest.splice(at < 0 ? nearest.length : at, 0, { station, away_km });
    if (nearest.length > count) nearest.pop();
  }
  return nearest.map(({ station: { address, elevation_m, ...station }, away_km }) => {
    const above_m = heightDifference_m(elevation_m, site.elevation_m);
    return {
      ...station,
      ...(elevation_m === undefined ? {} : { elevation_m }),
      ...(address === undefined ? {} : { address }),
      distance_km: away_km,
      ...(above_m === undefined ? {} : { heightDifference_m: above_m }),
    };
  });
}

/** Height of a weather station above a site, in m; undefined if one of them is unknown. */
export function heightDifference_m(
  station_m: number | undefined,
  site_m: number | undefined,
): number | undefined {
  return station_m === undefined || site_m === undefined ? undefined : station_m - site_m;
}
