import type { Library } from '../../catalogue/Library.ts';
import { finding, type Finding } from '../../problems/Finding.ts';
import type { Scenario } from '../document/planSchema.ts';
import { checkRanges } from './checkRanges.ts';
import { defaults } from './defaults.ts';
import { tablesOf } from './lookUp.ts';
import { placeFindings } from './placeFindings.ts';
import { sitePlace, type SitePlace } from './sitePlace.ts';
import { tariffCurrency } from './tariffCurrency.ts';

/**
 * What a plan states that is probably not meant: parts of different places, a bill in a foreign currency, and values outside their
 * plausible range. No result depends on it.
 *
 * @param scenario - a validated scenario, computable or not
 * @param library - with its countries and regions
 */
export function adviseOn(scenario: Scenario, library: Library): Finding[] {
  const tables = tablesOf(library, scenario.catalogue);
  const place = sitePlace(scenario, tables);
  const currency = tariffCurrency(scenario, place, tables);
  const year = scenario.site?.calendarYear ?? defaults['site.calendarYear'].value;
  return [
    ...placeFindings(scenario, place, year, tables),
    ...foreignCurrency(currency, place),
    ...checkRanges(scenario, currency),
  ];
}

function foreignCurrency(currency: string | undefined, place: SitePlace | undefined): Finding[] {
  const local = place?.currency;
  if (place === undefined || local === undefined || currency === undefined || local === currency) return [];
  const message = `The bill is in ${currency}; the currency of ${place.name} is ${local}. Nothing is converted, since the plan has no dated exchange rate.`;
  return [finding('currency-foreign', 'tariff.currency', message)];
}
