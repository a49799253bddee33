import { sum } from '../math/sum.ts';
import { finding, type Finding } from '../problems/Finding.ts';
import { numberText } from '../units/text.ts';
import { carbonFreeScore, type CarbonFreeScore } from './carbonFreeScore.ts';
import { hoursTotal, monthlyTotals } from '../series/Column.ts';
import type { CarbonTerms } from './CarbonTerms.ts';
import type { FactorBasis } from './FactorBasis.ts';
import { cue_kg_per_kWh } from './cue.ts';
import { locationCarbonHours_kg } from './locationBased.ts';
import { marketAnnualCarbon_kg, marketCarbonHours_kg } from './marketBased.ts';
import { transmissionCarbon_kg } from './transmissionLosses.ts';

/** Hourly carbon with its sums; the year is the sum of its months. */
export interface CarbonHours {
  readonly hours_kg: Float64Array;
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
  readonly location: CarbonHours;
  /** Scope 2 with annual matching of contracts. */
  readonly marketAnnual_kg: number | null;
  /** Scope 2 with hourly matching of contracts. */
  readonly marketHourly: CarbonHours | null;
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
 * @param facilityLoad_kW - mean power of each hour in local standard time, for every hour of the calendar of the terms
 * @param itEnergy_kWh - of the same year
 */
export function carbonOfYear(
  terms: CarbonTerms,
  facilityLoad_kW: Float64Array,
  itEnergy_kWh: number,
): CarbonYear {
  const { contracts, residualIntensity_g_per_kWh, transmissionLossFraction } = terms;
  const energy_kWh = hoursTotal(facilityLoad_kW, 0, facilityLoad_kW.length);
  const location = summed(locationCarbonHours_kg(facilityLoad_kW, terms.gridIntensity_g_per_kWh), terms);
  const marketHourly = marketOf(terms, facilityLoad_kW, location);
  return {
    factorBasis: terms.factorBasis,
    location,
    marketAnnual_kg:
      residualIntensity_g_per_kWh === null
        ? null
        : marketAnnualCarbon_kg(
            energy_kWh,
            contracts,
            weightedMean(residualIntensity_g_per_kWh, facilityLoad_kW),
          ),
    marketHourly,
    score: carbonFreeScore(facilityLoad_kW, contracts, terms.cleanFractions),
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

/** Hourly market-based carbon; without contracts and residual mix it is the location-based one. */
function marketOf(terms: CarbonTerms, load_kW: Float64Array, location: CarbonHours): CarbonHours | null {
  const { contracts, gridIntensity_g_per_kWh, residualIntensity_g_per_kWh } = terms;
  if (residualIntensity_g_per_kWh === null) return null;
  if (contracts.length === 0 && residualIntensity_g_per_kWh === gridIntensity_g_per_kWh) return location;
  return summed(marketCarbonHours_kg(load_kW, contracts, residualIntensity_g_per_kWh), terms);
}

function summed(hours_kg: Float64Array, { calendar }: CarbonTerms): CarbonHours {
  const months_kg = monthlyTotals(hours_kg, calendar);
  return { hours_kg, months_kg, annual_kg: sum(months_kg) };
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
