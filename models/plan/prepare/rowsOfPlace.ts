import type { Country } from '../../catalogue/country.ts';
import type { Price } from '../../catalogue/price.ts';
import type { Quality } from '../../catalogue/row.ts';
import type { Tables } from './lookUp.ts';

/**
 * A country by its ISO 3166 code of two or three letters; undefined if no table has it.
 */
export function countryRow(code: string | undefined, tables: Tables): Country | undefined {
  if (code === undefined) return undefined;
  if (code.length === 2) return tables.find('countries', code)?.row;
  return tables.all('countries').find(({ alpha3 }) => alpha3 === code);
}

/**
 * The time zones that a place may be in, the most likely first; none if it is unknown.
 *
 * @param region - ISO 3166-2 code, such as US-AZ or AU-QLD
 */
export function zonesOfPlace(
  country: Country | undefined,
  region: string | undefined,
  tables: Tables,
): readonly string[] {
  const ofRegion = region === undefined ? undefined : tables.find('regions', region)?.row;
  return ofRegion?.timeZones ?? country?.timeZones ?? [];
}

/** The time zones of remote or small parts of a place, which a plan may state. */
export function otherZonesOfPlace(
  country: Country | undefined,
  region: string | undefined,
  tables: Tables,
): readonly string[] {
  const row = region === undefined ? country : tables.find('regions', region)?.row;
  return row?.otherTimeZones ?? [];
}

/**
 * The grid that a place follows: the eGRID subregion of most sites of a US state, elsewhere the factor of the country.
 *
 * @returns a row id; undefined if no table has one
 */
export function gridOfPlace(
  country: Country | undefined,
  region: string | undefined,
  tables: Tables,
): string | undefined {
  if (country === undefined) return undefined;
  const state = region === undefined ? undefined : tables.find('regions', region)?.row;
  const subregion = state?.subregions?.[0] ?? 'US';
  const rows = tables
    .all('grids')
    .filter((row) =>
      country.id === 'US'
        ? row.country === 'US' && row.region === subregion
        : row.country === country.alpha3 && row.region === undefined && row.basis === 'lifecycle',
    );
  return best(rows)?.id;
}

const industrial: readonly Price['sector'][] = ['industrial', 'large-industrial'];

/**
 * The price that a place follows: the mean industrial price of a US state, elsewhere of the country.
 *
 * @returns a row id; undefined if no table has one
 */
export function priceOfPlace(
  country: Country | undefined,
  region: string | undefined,
  tables: Tables,
): string | undefined {
  if (country === undefined) return undefined;
  const state = country.id === 'US' ? region : undefined;
  const rows = tables
    .all('prices')
    .filter(
      (row) =>
        (row.country === country.id || row.country === country.alpha3) &&
        row.region === state &&
        industrial.includes(row.sector),
    );
  return best(rows)?.id;
}

interface RatedRow {
  readonly id: string;
  readonly quality: Quality;
  readonly year: number;
}

const ranks: Readonly<Record<Quality, number>> = { S: 0, M: 1, E: 2 };

/** The row of the best quality; of several, the newest. */
const best = (rows: readonly RatedRow[]): RatedRow | undefined =>
  [...rows].sort((one, other) => ranks[one.quality] - ranks[other.quality] || other.year - one.year)[0];
