import { clockText } from '../../series/clockText.ts';
import { cityText, type City } from '../../places/City.ts';
import { nearestClimate, type NearClimate } from '../../places/nearestClimate.ts';
import type { ChosenPlace } from './chosenPlaceSchema.ts';
import type { Tables } from './lookUp.ts';
import { sitePlace, type SitePlace } from './sitePlace.ts';
import { weatherFindings } from './weatherFindings.ts';

const ELEVATION_SOURCE = 'GeoNames: digital elevation model';

/**
 * A city as the site of a plan, with what follows from it: time zone, currency, grid, price, and the nearest climate of the
 * catalogue with its distance and height. What no table tells is absent and listed; the utility always is.
 *
 * @param city - of the table of cities
 * @param tables - with countries, regions and climates
 */
export function placeOfCity(city: City, tables: Tables): ChosenPlace {
  const { name, country, countryName, region, latitude_deg, longitude_deg, elevation_m } = city;
  const { timeZone, populationCount } = city;
  const climate = nearestClimate(tables.all('climates'), city);
  const followed = sitePlace({ site: siteOf(city, climate) }, tables);
  const zone = followed?.zone;
  const parts = { ...followedParts(followed, tables), ...climatePart(climate) };
  const isElevationKnown = elevation_m !== undefined;
  const unknown = (['currency', 'grid', 'price', 'climate'] as const).filter(
    (part) => parts[part] === undefined,
  );
  return {
    name,
    label: cityText(city),
    country,
    countryName,
    ...(region === undefined ? {} : { region }),
    latitude_deg,
    longitude_deg,
    populationCount,
    ...(isElevationKnown
      ? { elevation_m, elevationSource: ELEVATION_SOURCE, elevationQuality: 'S' as const }
      : {}),
    timeZone,
    isTimeZoneStated: zone === undefined || zone.isAssumed || !isSameClock(zone.timeZone, timeZone),
    ...parts,
    unknown: [...(isElevationKnown ? [] : (['elevation'] as const)), ...unknown, 'utility'],
    findings: climate === undefined ? [] : weatherFindings(city, { ...climate.row, name: climate.row.city }),
  };
}

/** A year in which to compare clocks; they change rarely. */
const YEAR = 2025;

const isSameClock = (one: string, other: string): boolean =>
  one === other || clockText(one, YEAR) === clockText(other, YEAR);

type StatedSite = Parameters<typeof sitePlace>[0]['site'];

function siteOf(city: City, climate: NearClimate | undefined): StatedSite {
  const { country, region, longitude_deg } = city;
  return {
    country,
    ...(region === undefined ? {} : { region }),
    longitude_deg,
    ...(climate === undefined ? {} : { climate: { kind: 'catalogue', id: climate.row.id } }),
  };
}

function followedParts(
  followed: SitePlace | undefined,
  tables: Tables,
): Pick<ChosenPlace, 'currency' | 'grid' | 'price'> {
  const currency = followed?.currency;
  const grid = followed?.grid === undefined ? undefined : tables.find('grids', followed.grid)?.row;
  const price = followed?.price === undefined ? undefined : tables.find('prices', followed.price)?.row;
  return {
    ...(currency === undefined ? {} : { currency }),
    ...(grid === undefined ? {} : { grid: { id: grid.id, name: grid.name } }),
    ...(price === undefined
      ? {}
      : {
          price: {
            id: price.id,
            name: price.name,
            energyPrice_per_kWh: price.energyPrice_per_kWh,
            currency: price.currency,
          },
        }),
  };
}

function climatePart(climate: NearClimate | undefined): Pick<ChosenPlace, 'climate'> {
  if (climate === undefined) return {};
  const { row, distance_km, heightDifference_m } = climate;
  return {
    climate: {
      id: row.id,
      name: row.city,
      distance_km,
      ...(heightDifference_m === undefined ? {} : { heightDifference_m }),
    },
  };
}
