import { nearestZone, type ZoneChoice } from '../../catalogue/nearestZone.ts';
import type { Scenario } from '../document/planSchema.ts';
import { countryRow, gridOfPlace, priceOfPlace, zonesOfPlace } from './rowsOfPlace.ts';
import type { Tables } from './lookUp.ts';

/** The place of a site, and what a plan that does not state it follows. */
export interface SitePlace {
  /** "Frankfurt", "Germany". */
  readonly name: string;
  /** "the climate Frankfurt", "the place of the site". */
  readonly from: string;
  /** ISO 3166 code of two letters. */
  readonly country: string | undefined;
  /** ISO 3166-2 code. */
  readonly region: string | undefined;
  /** ISO 4217 code. */
  readonly currency: string | undefined;
  readonly zone: ZoneChoice | undefined;
  /** Row ids. */
  readonly grid: string | undefined;
  readonly price: string | undefined;
  readonly climate: PlaceOfClimate | undefined;
}

/** Location of the stated climate. */
interface PlaceOfClimate {
  readonly name: string;
  /** ISO 3166 code of two letters. */
  readonly country: string | undefined;
  readonly region: string | undefined;
  readonly latitude_deg: number | undefined;
  readonly longitude_deg: number | undefined;
  readonly elevation_m: number | undefined;
  readonly utcOffset_h: number | undefined;
  /** What a catalogue row states; undefined for a weather file. */
  readonly follows: FollowedByClimate | undefined;
}

interface FollowedByClimate {
  readonly timeZone: string;
  readonly currency: string | undefined;
  readonly grid: string | undefined;
  readonly price: string | undefined;
}

/**
 * The place of a site: its stated country and region, else that of its climate.
 *
 * @returns undefined if the plan states neither
 */
export function sitePlace({ site = {} }: Pick<Scenario, 'site'>, tables: Tables): SitePlace | undefined {
  const climate = placeOfClimate(site.climate, tables);
  const { longitude_deg } = site;
  const code = site.country ?? site.region?.slice(0, 2);
  const country = code === undefined ? climate?.country : (countryRow(code, tables)?.id ?? code);
  if (climate !== undefined && country === climate.country) {
    return atClimate(climate, { region: site.region ?? climate.region, longitude_deg }, tables);
  }
  if (code === undefined) return undefined;
  return lookedUp({ climate, country, region: site.region, name: undefined, longitude_deg }, tables);
}

/** A site in the country of its climate; in another region, it has only the country in common with it. */
function atClimate(
  climate: PlaceOfClimate,
  { region, longitude_deg }: Pick<StatedPlace, 'region' | 'longitude_deg'>,
  tables: Tables,
): SitePlace {
  const { country, follows } = climate;
  if (region !== climate.region) {
    return lookedUp({ climate, country, region, name: undefined, longitude_deg }, tables);
  }
  if (follows !== undefined) return ofRow(climate, follows);
  return lookedUp({ climate, country, region, name: climate.name, longitude_deg }, tables);
}

/** The place of a climate of the catalogue, which states what follows it. */
function ofRow(climate: PlaceOfClimate, follows: FollowedByClimate): SitePlace {
  const { name, country, region } = climate;
  const { currency, timeZone, grid, price } = follows;
  return {
    name,
    from: `the climate ${name}`,
    country,
    region,
    currency,
    zone: { timeZone, isAssumed: false },
    grid,
    price,
    climate,
  };
}

interface StatedPlace {
  readonly climate: PlaceOfClimate | undefined;
  readonly country: string | undefined;
  readonly region: string | undefined;
  /** Of the climate, if it is the place; otherwise that of region or country is used. */
  readonly name: string | undefined;
  readonly longitude_deg: number | undefined;
}

function lookedUp(place: StatedPlace, tables: Tables): SitePlace {
  const { climate, country, region, name } = place;
  const row = countryRow(country, tables);
  const longitude_deg = place.longitude_deg ?? climate?.longitude_deg;
  const zones = zonesOfPlace(row, region, tables);
  const utcOffset_h = climate?.utcOffset_h;
  return {
    name: name ?? regionName(region, tables) ?? row?.name ?? country ?? '',
    from: name === undefined ? 'the place of the site' : `the climate ${name}`,
    country,
    region,
    currency: row?.currency,
    zone: nearestZone({ zones, isOfRegion: region !== undefined, longitude_deg, utcOffset_h }),
    grid: gridOfPlace(row, region, tables),
    price: priceOfPlace(row, region, tables),
    climate,
  };
}

const regionName = (region: string | undefined, tables: Tables): string | undefined =>
  region === undefined ? undefined : (tables.find('regions', region)?.row.name ?? region);

type StatedClimate = NonNullable<NonNullable<Scenario['site']>['climate']>;

function placeOfClimate(stated: StatedClimate | undefined, tables: Tables): PlaceOfClimate | undefined {
  if (stated === undefined) return undefined;
  if (stated.kind === 'catalogue') {
    const row = tables.find('climates', stated.id)?.row;
    if (row === undefined) return undefined;
    const {
      city,
      country,
      region,
      currency,
      timeZone,
      grid,
      price,
      latitude_deg,
      longitude_deg,
      elevation_m,
    } = row;
    const follows = timeZone === undefined ? undefined : { timeZone, currency, grid, price };
    return {
      name: city,
      country,
      region,
      latitude_deg,
      longitude_deg,
      elevation_m,
      utcOffset_h: undefined,
      follows,
    };
  }
  const { name, region, latitude_deg, longitude_deg, elevation_m } = stated;
  return {
    name,
    country: countryRow(stated.country, tables)?.id,
    region,
    latitude_deg,
    longitude_deg,
    elevation_m,
    utcOffset_h: stated.utcOffset_h,
    follows: undefined,
  };
}
