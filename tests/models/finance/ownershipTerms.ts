import type { OwnershipTerms, YearOfCost } from '../../../models/finance/OwnershipTerms.ts';

/** Everything is free: tests set the prices that they need. */
export const freeTerms: OwnershipTerms = {
  discountFraction: 0,
  opexEscalationFraction: 0,
  staffCost_per_year: 0,
  facility: { capexPrice_per_W: 0, life_years: 15, opexPrice_per_W_month: 0, extraCost: 0 },
  servers: { life_years: 5, maintenanceFraction: 0, priceTrendFraction: 0 },
};

export const emptyYear: YearOfCost = {
  energyCost: 0,
  waterCost: 0,
  itCapacity_kW: 0,
  devicesCost: 0,
  rackCount: 0,
  accelerator_h: 0,
  usedAccelerator_h: 0,
};

/** A number of equal years. */
export const yearsOf = (count: number, year: Partial<YearOfCost>): YearOfCost[] =>
  Array.from({ length: count }, () => ({ ...emptyYear, ...year }));
