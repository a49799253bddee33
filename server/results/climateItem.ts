import type { ClimateRow } from '../../models/catalogue/climate.ts';
import { catalogueClimate } from '../../models/weather/climateOf.ts';
import { climateSummary, type ClimateSummary } from '../../models/weather/climateSummary.ts';

type RowField =
  | 'id'
  | 'city'
  | 'country'
  | 'region'
  | 'timeZone'
  | 'grid'
  | 'price'
  | 'latitude_deg'
  | 'longitude_deg'
  | 'elevation_m'
  | 'basis'
  | 'quality'
  | 'year'
  | 'sources';
type SummaryField = 'dryBulbMean_C' | 'dewPointMean_C' | 'wetBulbMean_C' | 'design';

/** A climate of the catalogue as a list entry: location, means and design values. */
export type ClimateItem = Pick<ClimateRow, RowField> & Pick<ClimateSummary, SummaryField>;

/** The list entry of a climate of the catalogue; its hourly year is generated to compute the means. */
export function climateItem(row: ClimateRow): ClimateItem {
  const {
    id,
    city,
    country,
    region,
    timeZone,
    grid,
    price,
    latitude_deg,
    longitude_deg,
    elevation_m,
    basis,
    quality,
    year,
    sources,
  } = row;
  const { dryBulbMean_C, dewPointMean_C, wetBulbMean_C, design } = climateSummary(catalogueClimate(row));
  return {
    id,
    city,
    country,
    ...(region === undefined ? {} : { region }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(grid === undefined ? {} : { grid }),
    ...(price === undefined ? {} : { price }),
    latitude_deg,
    longitude_deg,
    elevation_m,
    dryBulbMean_C,
    dewPointMean_C,
    wetBulbMean_C,
    design,
    basis,
    quality,
    year,
    sources,
  };
}
