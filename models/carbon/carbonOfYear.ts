import { sum } from '../math/sum.ts';
import { finding, type Finding } from '../problems/Finding.ts';
import { numberText } from '../units/text.ts';
import { carbonFreeScore, type CarbonFreeScore } from './carbonFreeScore.ts';
import { hoursTotal, monthlyProducts, monthlyTotals } from '../series/Column.ts';
import type { CarbonTerms } from './CarbonTerms.ts';
import type { FactorBasis } from './FactorBasis.ts';
import { cue_kg_per_kWh } from './cue.ts';
import { GRAMS_PER_KILOGRAM } from './locationBased.ts';
import { marketAnnualCarbon_kg, marketCarbonHours_kg } from './marketBased.ts';
import { transmissionCarbon_kg } from './transmissionLosses.ts';

/** Carbon of a year, added up from its hours; the year is the sum of its months. */
export interface CarbonMonths {
  /** January first. */
  readonly months_kg: readonly number[];
  readonly annual_kg: number;
}

/**
 * The carbon of a year by scope: scopes count different things and are never added up. Values are null if unknown, or if bases differ.
 */
export interface CarbonYear {
  /** Basis of the electricity factors. */
  readonly factorBasis: FactorBasis;
  /** Scope 2 with the grid factor. */
  readonly location: CarbonMonths;
  /** Scope 2 with annual matching of contracts. */
  readonly marketAnnual_kg: number | null;
  /** Scope 2 with hourly matching of contracts. */
  readonly marketHourly: CarbonMonths | null;
  readonly score: CarbonFreeScore;
  /** Scope 3: T&D losses, location-based. */
  readonly transmission_kg: number | null;
  /** Scope 1. */
  readonly gensets_kg: number | null;
  /** Scope 1. */
  readonly refrigerant_kg: number | null;
  /** Scope 3: embodied carbon, annualised. */
  readonly embodied_kg: number | null;
  /** Null without IT energy. */
  readonly locationCue_kg_per_kWh: number | null;
  readonly marketHourlyCue_kg_per_kWh: number | null;
  readonly findings: readonly Finding[];
}

/**
 * The carbon of a year of load.
 *
 * Location-based carbon has the same sums as {@link locationCarbonHours_kg}, without a column for its hours.
 *
 * @param facilityLoad_kW - mean power of each hour in local standard time, for every hour of the calendar of the terms
 * @param itEnergy_kWh - of the same year
 * @param months_kWh - sums of the load of each month, if they are known
 */
export function carbonOfYear(
  terms: CarbonTerms,
  facilityLoad_kW: Float64Array,
  itEnergy_kWh: number,
  months_kWh: readonly number[] = monthlyTotals(facilityLoad_kW, terms.calendar),
): CarbonYear {
  const { transmissionLossFraction } = terms;
  const location = locationOf(terms, facilityLoad_kW, months_kWh);
  const energy_kWh = sum(months_kWh);
  const { annual_kg: marketAnnual_kg, hourly: marketHourly } = marketOf(
    terms,
    { load_kW: facilityLoad_kW, energy_kWh },
    location,
  );
  return {
    factorBasis: terms.factorBasis,
    location,
    marketAnnual_kg,
    marketHourly,
    score: carbonFreeScore(facilityLoad_kW, terms.contracts, terms.cleanFractions),
    transmission_kg:
      transmissionLossFraction === null
        ? null
        : transmissionCarbon_kg(location.annual_kg, transmissionLossFraction),
    gensets_kg: terms.gensets_kg,
    refrigerant_kg: terms.refrigerant_kg,
    embodied_kg: terms.embodied_kg,
    locationCue_kg_per_kWh: cue_kg_per_kWh(location.annual_kg, itEnergy_kWh),
    marketHourlyCue_kg_per_kWh:
      marketHourly === null ? null : cue_kg_per_kWh(marketHourly.annual_kg, itEnergy_kWh),
    findings: surplus(terms, energy_kWh),
  };
}

function locationOf(
  { calendar, gridIntensity_g_per_kWh }: CarbonTerms,
  load_kW: Float64Array,
  months_kWh: readonly number[],
): CarbonMonths {
  const months_kg = monthlyProducts(load_kW, gridIntensity_g_per_kWh, calendar, months_kWh).map(
    (product_g) => product_g / GRAMS_PER_KILOGRAM,
  );
  return { months_kg, annual_kg: sum(months_kg) };
}

/** Carbon by the market-based method, with annual and with hourly matching; null where it is unknown. */
interface MarketCarbon {
  readonly annual_kg: number | null;
  readonly hourly: CarbonMonths | null;
}

function marketOf(
  terms: CarbonTerms,
  { load_kW, energy_kWh }: { readonly load_kW: Float64Array; readonly energy_kWh: number },
  location: CarbonMonths,
): MarketCarbon {
  const { calendar, contracts, gridIntensity_g_per_kWh, residualIntensity_g_per_kWh } = terms;
  if (residualIntensity_g_per_kWh === null) return { annual_kg: null, hourly: null };
  // Without contracts and residual mix both are the location-based carbon.
  if (contracts.length === 0 && residualIntensity_g_per_kWh === gridIntensity_g_per_kWh) {
    return { annual_kg: location.annual_kg, hourly: location };
  }
  const residual_g_per_kWh = weightedMean(residualIntensity_g_per_kWh, load_kW);
  const hours_kg = marketCarbonHours_kg(load_kW, contracts, residualIntensity_g_per_kWh);
  const months_kg = monthlyTotals(hours_kg, calendar);
  return {
    annual_kg: marketAnnualCarbon_kg(energy_kWh, contracts, residual_g_per_kWh),
    hourly: { months_kg, annual_kg: sum(months_kg) },
  };
}

/** Mean of a factor over the energy of a year; over its hours without energy. */
function weightedMean(values: Float64Array, load_kW: Float64Array): number {
  let energy_kWh = 0;
  let weighted = 0;
  for (let hour = 0; hour < values.length; hour += 1) {
    energy_kWh += load_kW[hour] ?? 0;
    weighted += (load_kW[hour] ?? 0) * (values[hour] ?? 0);
  }
  return energy_kWh > 0 ? weighted / energy_kWh : hoursTotal(values, 0, values.length) / values.length;
}

function surplus({ contracts }: CarbonTerms, energy_kWh: number): Finding[] {
  const contracted_kWh = sum(contracts.map((contract) => contract.energy_kWh));
  // Annual load and contracted energy are summed differently, hence the tolerance.
  if (contracted_kWh <= energy_kWh * (1 + 1e-9)) return [];
  const message = `${numberText(contracted_kWh, 0)} kWh contracted, ${numberText(energy_kWh, 0)} kWh used; the surplus is not counted.`;
  return [finding('contracts-exceed-load', 'carbon.contracts', message)];
}
