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
  readonly utcOffset_h: number | undefined;
  /** What a catalogue row states; a weather file states none of it. */
  readonly follows:
    | {
        readonly currency?: string;
        readonly timeZone?: string;
        readonly grid?: string;
        readonly price?: string;
      }
    | undefined;
}

/**
 * The place of a site: its stated country and region, else that of its climate.
 *
 * @returns undefined if the plan states neither
 */
export function sitePlace({ site }: Pick<Scenario, 'site'>, tables: Tables): SitePlace | undefined {
  const climate = placeOfClimate(site?.climate, tables);
  const code = site?.country ?? site?.region?.slice(0, 2);
  if (code === undefined && climate === undefined) return undefined;
  const stated = countryRow(code, tables);
  const id = stated?.id ?? code ?? climate?.country;
  const isOfClimate = id === climate?.country;
  const region = site?.region ?? (isOfClimate ? climate?.region : undefined);
  const isWhole = isOfClimate && region === climate?.region;
  const follows = isWhole ? climate?.follows : undefined;
  const country = follows === undefined ? (stated ?? countryRow(id, tables)) : undefined;
  const zones = zonesOfPlace(country, region, tables);
  return {
    name: (isWhole ? climate?.name : undefined) ?? regionName(region, tables) ?? country?.name ?? id ?? '',
    from: isWhole ? `the climate ${climate?.name ?? ''}` : 'the place of the site',
    country: id,
    region,
    currency: follows?.currency ?? country?.currency,
    zone:
      follows?.timeZone === undefined
        ? nearestZone({
            zones,
            isOfRegion: region !== undefined,
            longitude_deg: site?.longitude_deg ?? climate?.longitude_deg,
            utcOffset_h: climate?.utcOffset_h,
          })
        : { timeZone: follows.timeZone, isAssumed: false },
    grid: follows?.grid ?? gridOfPlace(country, region, tables),
    price: follows?.price ?? priceOfPlace(country, region, tables),
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
    const { city, country, region, currency, timeZone, grid, price, latitude_deg, longitude_deg } = row;
    const follows =
      timeZone === undefined
        ? undefined
        : {
            timeZone,
            ...(currency === undefined ? {} : { currency }),
            ...(grid === undefined ? {} : { grid }),
            ...(price === undefined ? {} : { price }),
          };
    return { name: city, country, region, latitude_deg, longitude_deg, utcOffset_h: undefined, follows };
  }
  const { name, region, latitude_deg, longitude_deg, utcOffset_h } = stated;
  return {
    name,
    country: countryRow(stated.country, tables)?.id,
    region,
    latitude_deg,
    longitude_deg,
    utcOffset_h,
    follows: undefined,
  };
}
