import type { Country } from '../../catalogue/countries.ts';
import type { Price } from '../../catalogue/price.ts';
import type { Quality } from '../../catalogue/row.ts';
import { usState } from '../../catalogue/usStates.ts';
import type { Tables } from './lookUp.ts';

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
  const subregion = usState(region)?.subregions[0] ?? 'US';
  const rows = tables
    .all('grids')
    .filter((row) =>
      country.alpha2 === 'US'
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
  const state = country.alpha2 === 'US' ? region : undefined;
  const rows = tables
    .all('prices')
    .filter(
      (row) =>
        (row.country === country.alpha2 || row.country === country.alpha3) &&
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
