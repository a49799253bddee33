import capacityPrices from '../../../models/catalogue/tables/capacity-prices.json';
import escalations from '../../../models/catalogue/tables/escalations.json';
import facilityCosts from '../../../models/catalogue/tables/facility-costs.json';
import gridHistories from '../../../models/catalogue/tables/grid-histories.json';
import waterPrices from '../../../models/catalogue/tables/water-prices.json';
import type { Library } from '../../../models/catalogue/Library.ts';

/**
 * Adds the tables for the cost of ownership to a library: facility capex, water prices, capacity prices, historical price
 * escalation and grid intensity history. This module is loaded only if a plan has more than energy cost.
 */
export function withCostTables(library: Library): Library {
  return {
    ...library,
    facilityCosts: facilityCosts as unknown as Library['facilityCosts'],
    waterPrices: waterPrices as unknown as Library['waterPrices'],
    capacityPrices: capacityPrices as unknown as Library['capacityPrices'],
    escalations: escalations as unknown as Library['escalations'],
    gridHistories: gridHistories as unknown as Library['gridHistories'],
  };
}
