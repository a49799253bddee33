import countries from '../../../models/catalogue/tables/countries.json';
import regions from '../../../models/catalogue/tables/regions.json';
import type { Library } from '../../../models/catalogue/Library.ts';
import { adviseOn } from '../../../models/plan/prepare/adviseOn.ts';
import type { Advice } from '../../../models/report/reviewOptions.ts';

/** Findings about place and unit, whose code and tables are not part of the first load. */
export const laterAdvice: Advice = (scenario, library) => adviseOn(scenario, library);

/**
 * Adds countries and regions to a library. This module is loaded after the first report, or before it if the plan states a place
 * that the catalogue has no climate of.
 */
export function withPlaces(library: Library): Library {
  // The rows are checked against their schemas by a test, not in every browser.
  return {
    ...library,
    countries: countries as unknown as Library['countries'],
    regions: regions as unknown as Library['regions'],
  };
}
