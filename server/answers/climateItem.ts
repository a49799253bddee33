import type { ClimateRow } from '../../models/catalogue/climate.ts';
import { catalogueClimate } from '../../models/weather/climateOf.ts';
import { climateSummary, type ClimateSummary } from '../../models/weather/climateSummary.ts';

type Copied =
  | 'id'
  | 'city'
  | 'country'
  | 'latitude_deg'
  | 'longitude_deg'
  | 'elevation_m'
  | 'basis'
  | 'quality'
  | 'year'
  | 'sources';
type Summed = 'dryBulbMean_C' | 'dewPointMean_C' | 'wetBulbMean_C' | 'design';

/** A climate of the catalogue in a line of a list: where it is, its means, and what to size on. */
export type ClimateItem = Pick<ClimateRow, Copied> & Pick<ClimateSummary, Summed>;

/** A climate of the catalogue in a line of a list; its year of hours is made for its means. */
export function climateItem(row: ClimateRow): ClimateItem {
  const { id, city, country, latitude_deg, longitude_deg, elevation_m, basis, quality, year, sources } = row;
  const { dryBulbMean_C, dewPointMean_C, wetBulbMean_C, design } = climateSummary(catalogueClimate(row));
  return {
    id,
    city,
    country,
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
