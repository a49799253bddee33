import type { ChosenPlace } from '../../plan/prepare/chosenPlaceSchema.ts';
import { siteOfPlace } from '../../plan/prepare/siteOfPlace.ts';
import { distance_km } from '../../weather/distance.ts';
import type { Command } from '../document/command.ts';
import type { Edit } from '../document/edit.ts';
import { objectAt, type Json, type JsonObject } from '../document/json.ts';

const placeFields = [
  'name',
  'country',
  'region',
  'latitude_deg',
  'longitude_deg',
  'elevation_m',
  'timeZone',
  'climate',
] as const;

/** A weather file of a station this near is kept, as the check of a plan accepts it. */
const NEAR_km = 100;

/**
 * Sets the place of the site to a chosen city: name, country, region, coordinates, elevation and climate, and the time zone where
 * country and region do not tell it. Values of the place before are removed. A weather file of a near station is kept.
 *
 * @param document - the plan
 */
export function choosePlace(document: JsonObject, place: ChosenPlace): Command {
  const site = objectAt(document, ['site']);
  const stated: { readonly [Field in (typeof placeFields)[number]]?: Json } = { ...siteOfPlace(place) };
  const edits = placeFields.flatMap((field): Edit[] => {
    if (field === 'climate' && hasNearFile(site, place)) return [];
    const path = ['site', field];
    const value = stated[field];
    if (value !== undefined) return [{ kind: 'set', path, value }];
    return site[field] === undefined ? [] : [{ kind: 'remove', path }];
  });
  return { label: `choose ${place.name} as the place`, edits };
}

function hasNearFile(site: JsonObject, place: ChosenPlace): boolean {
  const { kind, latitude_deg, longitude_deg } = objectAt(site, ['climate']);
  if (kind !== 'hourly' && kind !== 'normals') return false;
  if (typeof latitude_deg !== 'number' || typeof longitude_deg !== 'number') return false;
  return (distance_km(place, { latitude_deg, longitude_deg }) ?? Infinity) <= NEAR_km;
}
