import { sum } from '../../../models/math/sum.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { monthlyPayment } from './monthlyPayment.ts';

/** A site of identical servers, in costs per watt. */
export interface WattMonthTerms {
  readonly facilityPrice_per_W: number;
  readonly facilityLife_years: number;
  /** Staff, security, maintenance and similar costs. */
  readonly facilityOpexPrice_per_W_month: number;
  /** Share of the facility that is in use. */
  readonly occupancyFraction: number;
  readonly serverPrice_per_W: number;
  readonly serverLife_years: number;
  /** Repairs, share of the servers’ depreciation. */
  readonly repairFraction: number;
  readonly energyPrice_per_kWh: number;
  readonly month_h: number;
  readonly pue: number;
  readonly rateFraction: number;
}

/** Cost per watt of IT and month. */
export interface WattMonthCost {
  readonly facilityDepreciation: number;
  readonly facilityInterest: number;
  readonly facilityOpex: number;
  readonly serverDepreciation: number;
  readonly serverInterest: number;
  readonly serverOpex: number;
  readonly itEnergy: number;
  /** Cost of overhead energy, by the PUE. */
  readonly overheadEnergy: number;
  readonly total: number;
}

/**
 * Cost of ownership per watt of servers and month, split as in "The Datacenter as a Computer".
 *
 * Source: Barroso, Clidaras & Hölzle, "The Datacenter as a Computer", chapter on cost: depreciation, interest of a loan
 * with constant payments, opex. The facility cost of a partly filled site, except energy, is allocated to the part that
 * is filled.
 *
 * @throws ModelError `out-of-range`
 */
export function costPerWattMonth(terms: WattMonthTerms): WattMonthCost {
  const { occupancyFraction, rateFraction } = terms;
  if (!(occupancyFraction > 0 && occupancyFraction <= 1)) {
    throw new ModelError(
      'out-of-range',
      `The occupancy must be above 0 and at most 1; given: ${String(occupancyFraction)}.`,
    );
  }
  const facility = loan(
    terms.facilityPrice_per_W / occupancyFraction,
    rateFraction,
    terms.facilityLife_years,
  );
  const server = loan(terms.serverPrice_per_W, rateFraction, terms.serverLife_years);
  const itEnergy = (terms.energyPrice_per_kWh * terms.month_h) / 1000;
  const parts = {
    facilityDepreciation: facility.depreciation,
    facilityInterest: facility.interest,
    facilityOpex: terms.facilityOpexPrice_per_W_month / occupancyFraction,
    serverDepreciation: server.depreciation,
    serverInterest: server.interest,
    serverOpex: server.depreciation * terms.repairFraction,
    itEnergy,
    overheadEnergy: itEnergy * (terms.pue - 1),
  };
  return { ...parts, total: sum(Object.values(parts)) };
}

function loan(
  price: number,
  rateFraction: number,
  life_years: number,
): { readonly depreciation: number; readonly interest: number } {
  const depreciation = monthlyPayment(price, 0, life_years);
  return { depreciation, interest: monthlyPayment(price, rateFraction, life_years) - depreciation };
}
