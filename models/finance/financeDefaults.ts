interface FinanceDefault {
  readonly value: number;
  readonly source: string;
}

const book = 'Barroso, Clidaras & Hölzle, The Datacenter as a Computer';
const constant =
  'Plenum convention: the prices of the first year, since forecasts differ; US industrial prices rose 1.4 % a year from 2014 to 2024 and 3.6 % from 2019 to 2024 (EIA)';

/** What a cost of ownership is computed with where the plan says nothing, each with its source. */
export const financeDefaults = {
  discountFraction: { value: 0.08, source: `${book}: 7-12 %; J. Hamilton 2010 took 5 %` },
  life_years: { value: 15, source: 'Plenum convention: the life of the facility' },
  energyEscalationFraction: { value: 0, source: constant },
  opexEscalationFraction: { value: 0, source: 'Plenum convention: the prices of the first year' },
  facilityLife_years: { value: 15, source: `${book}: 10-15 years` },
  facilityOpexPrice_per_W_month: {
    value: 0.04,
    source: `${book}: 0.02-0.08 $ per W and month without electricity`,
  },
  liquidPremiumFraction: {
    value: 0,
    source:
      'Sources conflict: Turner & Townsend 2025 +7 to +10 % (US, AI against traditional); Schneider Electric WP 282 0 % at 10 kW a rack, -10 % at 20, -14 % at 40',
  },
  extraCost: { value: 0, source: 'Plenum convention: nothing beside the price per watt' },
  serverLife_years: {
    value: 5,
    source:
      'Engineering default; 3 to 6 years are in use, Amazon’s 5 and CoreWeave’s 6 as others report them',
  },
  maintenanceFraction: {
    value: 0.05,
    source: `Engineering default: repairs within 24 h cost 5-15 % of the value a year (notes on ${book})`,
  },
  priceTrendFraction: { value: 0, source: 'Plenum convention: the same price at every refresh' },
  staffCost_per_year: {
    value: 0,
    source: 'No source found; the running cost of the facility is taken to hold the staff of its operation',
  },
} as const satisfies Record<string, FinanceDefault>;
