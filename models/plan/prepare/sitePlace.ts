import { countryOf, nameOfCountry, type Country } from '../../catalogue/countries.ts';
import { nearestZone, type ZoneChoice } from '../../catalogue/nearestZone.ts';
import type { Scenario } from '../document/planSchema.ts';
import { gridOfPlace, priceOfPlace } from './rowsOfPlace.ts';
import type { Tables } from './lookUp.ts';

/** The place of a site, and what a plan that does not state it follows. */
export interface SitePlace {
  /** "Frankfurt", "Germany". */
  readonly name: string;
  /** "the climate Frankfurt", "the country of the site". */
  readonly from: string;
  readonly country: Country | undefined;
  /** ISO 3166-2 code. */
  readonly region: string | undefined;
  readonly zone: ZoneChoice | undefined;
  /** Row ids. */
  readonly grid: string | undefined;
  readonly price: string | undefined;
  readonly climate: PlaceOfClimate | undefined;
}

/** Location of the stated climate. */
export interface PlaceOfClimate {
  readonly name: string;
  readonly country: Country | undefined;
  readonly region: string | undefined;
  readonly latitude_deg: number | undefined;
  readonly longitude_deg: number | undefined;
  readonly utcOffset_h: number | undefined;
  readonly timeZone: string | undefined;
  readonly grid: string | undefined;
  readonly price: string | undefined;
}

/**
 * The place of a site: its stated country and region, else that of its climate.
 *
 * @returns undefined if the plan states neither
 */
export function sitePlace({ site }: Pick<Scenario, 'site'>, tables: Tables): SitePlace | undefined {
  const climate = placeOfClimate(site?.climate, tables);
  const stated = countryOf(site?.country ?? site?.region?.slice(0, 2));
  const isStated = site?.country !== undefined || site?.region !== undefined;
  if (!isStated && climate === undefined) return undefined;
  const isOfClimate = !isStated || (stated !== undefined && stated === climate?.country);
  const country = stated ?? (isStated ? undefined : climate?.country);
  const region = site?.region ?? (isOfClimate ? climate?.region : undefined);
  const fromRow = isOfClimate && region === climate?.region ? climate : undefined;
  const name = fromRow?.name ?? region ?? nameOfCountry(country?.alpha2 ?? site?.country ?? '');
  return {
    name,
    from: fromRow === undefined ? 'the place of the site' : `the climate ${fromRow.name}`,
    country,
    region,
    zone:
      fromRow?.timeZone === undefined
        ? nearestZone({
            country: country?.alpha2,
            region,
            longitude_deg: site?.longitude_deg ?? climate?.longitude_deg,
            utcOffset_h: climate?.utcOffset_h,
          })
        : { timeZone: fromRow.timeZone, isAssumed: false },
    grid: fromRow?.grid ?? gridOfPlace(country, region, tables),
    price: fromRow?.price ?? priceOfPlace(country, region, tables),
    climate,
  };
}

type StatedClimate = NonNullable<NonNullable<Scenario['site']>['climate']>;

function placeOfClimate(stated: StatedClimate | undefined, tables: Tables): PlaceOfClimate | undefined {
  if (stated === undefined) return undefined;
  if (stated.kind === 'catalogue') {
    const row = tables.find('climates', stated.id)?.row;
    if (row === undefined) return undefined;
    const { city, region, timeZone, grid, price, latitude_deg, longitude_deg } = row;
    const country = countryOf(row.country);
    return {
      name: city,
      country,
      region,
      latitude_deg,
      longitude_deg,
      utcOffset_h: undefined,
      timeZone,
      grid,
      price,
    };
  }
  const { name, region, latitude_deg, longitude_deg, utcOffset_h } = stated;
  return {
    name,
    country: countryOf(stated.country),
    region,
    latitude_deg,
    longitude_deg,
    utcOffset_h,
    timeZone: undefined,
    grid: undefined,
    price: undefined,
  };
}
