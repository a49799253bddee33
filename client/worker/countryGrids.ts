import { averageIntensity } from '@tgwf/co2/data';
import { emberGrids, emberSource, emberSourceKey } from '../../models/catalogue/emberGrids.ts';
import type { Library } from '../../models/index.ts';

/**
 * Adds the grids of countries, which are shared alike and therefore come from a package, to a library.
 * This module is loaded only when somebody opens the grid picker or a plan names such a grid.
 *
 * @param library - stays as it is; its price rows give the countries' names
 */
export function withCountryGrids(library: Library): Library {
  const countryRows = Object.values(library.prices).filter((row) => row.region === undefined);
  const names = new Map(countryRows.map((row) => [row.country === 'US' ? 'USA' : row.country, row.name]));
  const { grids } = emberGrids(averageIntensity.data, (code) => names.get(code));
  return {
    ...library,
    grids: { ...library.grids, ...grids },
    sources: { ...library.sources, [emberSourceKey]: emberSource },
  };
}
