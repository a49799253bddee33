import { averageIntensity } from '@tgwf/co2/data';
import { withEmberGrids } from '../../../models/catalogue/emberGrids.ts';
import type { Library } from '../../../models/catalogue/Library.ts';

/**
 * Adds the country grids, which are share-alike and therefore taken from a package, to a library.
 * This module is loaded only when the grid picker is opened or a plan uses such a grid.
 */
export function withCountryGrids(library: Library): Library {
  return withEmberGrids(library, averageIntensity.data);
}
