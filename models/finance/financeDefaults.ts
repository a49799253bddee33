import type { CapexTiming } from './ownershipSchema.ts';

interface FinanceDefault {
  readonly value: number | CapexTiming;
  readonly source: string;
}

const book = 'Barroso, Clidaras & Hölzle, The Datacenter as a Computer';
const constant =
  'Plenum convention: the prices of the first year, since forecasts differ; US industrial prices rose 1.4 % a year from 2014 to 2024 and 3.6 % from 2019 to 2024 (EIA)';

/** Defaults of the cost of ownership, each with its source. */
export const financeDefaults = {
  'finance.discountFraction': { value: 0.08, source: `${book}: 7-12 %; J. Hamilton 2010 used 5 %` },
  'finance.life_years': { value: 15, source: 'Plenum convention: the service life of the facility' },
  'finance.energyEscalationFraction': { value: 0, source: constant },
  'finance.opexEscalationFraction': { value: 0, source: 'Plenum convention: the prices of the first year' },
  'finance.facility.life_years': { value: 15, source: `${book}: 10-15 years` },
  'finance.facility.opexPrice_per_W_month': {
    value: 0.04,
    source: `${book}: 0.02-0.08 $ per W and month without electricity`,
  },
  'finance.facility.liquidPremiumFraction': {
    value: 0,
    source:
      'Sources conflict: Turner & Townsend 2025 +7 to +10 % (US, AI against traditional); Schneider Electric WP 282 0 % at 10 kW a rack, -10 % at 20, -14 % at 40',
  },
  'finance.facility.extraCost': {
    value: 0,
    source: 'Plenum convention: no capex besides the facility capex per watt',
  },
  'finance.facility.capexTiming': {
    value: 'at-start',
    source: 'Plenum convention: a building with its plant is built whole unless its phases are stated',
  },
  'finance.servers.life_years': {
    value: 5,
    source: 'Engineering default; 3 to 6 years are in use, 5 by Amazon and 6 by CoreWeave (secondary source)',
  },
  'finance.servers.maintenanceFraction': {
    value: 0.05,
    source: `Engineering default: repairs within 24 h cost 5-15 % of the value a year (notes on ${book})`,
  },
  'finance.servers.priceTrendFraction': {
    value: 0,
    source: 'Plenum convention: constant price at every IT refresh',
  },
  'finance.staffCost_per_year': {
    value: 0,
    source: 'No source found; facility opex is assumed to include operating staff',
  },
} as const satisfies Record<string, FinanceDefault>;
