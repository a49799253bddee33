import { averageIntensity } from '@tgwf/co2/data';
import { withEmberGrids } from '../../../models/catalogue/emberGrids.ts';
import type { Library } from '../../../models/catalogue/Library.ts';

/**
 * Adds the grids of countries, which are shared alike and therefore come from a package, to a library.
 * This module is loaded only when somebody opens the grid picker or a plan names such a grid.
 */
export function withCountryGrids(library: Library): Library {
  return withEmberGrids(library, averageIntensity.data);
}
