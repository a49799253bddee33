import { finding, type Finding } from '../../problems/Finding.ts';
import { numberText } from '../../units/text.ts';
import { distance_km } from '../../weather/distance.ts';

/** A point whose coordinates and height are known in part or not at all. */
interface PartlyKnownPoint {
  readonly latitude_deg?: number | undefined;
  readonly longitude_deg?: number | undefined;
  readonly elevation_m?: number | undefined;
}

/** Weather of a station this near is that of the site; engineering default, about a grid cell of a climate model and a half. */
const NEAR_km = 100;

/** Air is 0.65 K colder for 100 m of height (standard atmosphere, ISO 2533), so that 200 m are 1.3 K; engineering default. */
const NEAR_m = 200;
const LAPSE_K_per_m = 0.0065;

/** Findings where the weather is of a place far from the site or at another height. */
export function weatherFindings(
  site: PartlyKnownPoint,
  climate: PartlyKnownPoint & { readonly name: string },
): Finding[] {
  return [...distanceFinding(site, climate), ...heightFinding(site, climate)];
}

function distanceFinding(
  site: PartlyKnownPoint,
  climate: PartlyKnownPoint & { readonly name: string },
): Finding[] {
  const distance = distance_km(site, climate);
  if (distance === undefined || distance <= NEAR_km) return [];
  const message = `The weather of ${climate.name} is ${numberText(distance, 0)} km from the stated coordinates of the site; up to ${numberText(NEAR_km)} km is near.`;
  return [finding('weather-far', 'site.climate', message)];
}

function heightFinding(
  site: PartlyKnownPoint,
  climate: PartlyKnownPoint & { readonly name: string },
): Finding[] {
  if (site.elevation_m === undefined || climate.elevation_m === undefined) return [];
  const above_m = climate.elevation_m - site.elevation_m;
  if (Math.abs(above_m) <= NEAR_m) return [];
  const higher = above_m > 0 ? 'above' : 'below';
  const warmer = above_m > 0 ? 'warmer' : 'colder';
  const change = numberText(Math.abs(above_m) * LAPSE_K_per_m, 1);
  const message = `The weather of ${climate.name} is of ${numberText(climate.elevation_m, 0)} m, ${numberText(Math.abs(above_m), 0)} m ${higher} the site at ${numberText(site.elevation_m, 0)} m; up to ${numberText(NEAR_m)} m is near. The air of the site is about ${change} K ${warmer} than computed.`;
  return [finding('weather-height-differs', 'site.climate', message)];
}
