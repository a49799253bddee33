import type { ClimateRow } from '../catalogue/climate.ts';
import { distance_km } from '../weather/distance.ts';
import { heightDifference_m, type SitePoint } from './nearestStations.ts';

/** A climate of the catalogue as seen from a site. */
export interface NearClimate {
  readonly row: ClimateRow;
  readonly distance_km: number;
  /** Height of its weather station above the site; undefined if that of the site is unknown. */
  readonly heightDifference_m: number | undefined;
}

/** The climate of the catalogue nearest to a site by great-circle distance; undefined if the catalogue has none. */
export function nearestClimate(climates: readonly ClimateRow[], site: SitePoint): NearClimate | undefined {
  let nearest: ClimateRow | undefined;
  let least_km = Infinity;
  for (const row of climates) {
    const away_km = distance_km(site, row) ?? Infinity;
    if (away_km < least_km) {
      nearest = row;
      least_km = away_km;
    }
  }
  if (nearest === undefined) return undefined;
  return {
    row: nearest,
    distance_km: least_km,
    heightDifference_m: heightDifference_m(nearest.elevation_m, site.elevation_m),
  };
}
