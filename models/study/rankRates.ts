import type { Facility } from '../plan/prepare/Facility.ts';
import { ModelError } from '../problems/ModelError.ts';
import { yearBefore } from '../simulate/simulate.ts';
import type { Year } from '../simulate/Year.ts';
import { siteCalendar } from '../tariff/BillingCalendar.ts';
import { billLoad } from '../tariff/billLoad.ts';
import { billNotes } from '../tariff/billNotes.ts';
import { misfits, type LoadToFit, type Misfit } from '../tariff/rates/searchRates.ts';
import type { RateSummary } from '../tariff/rates/rateSummary.ts';
import { readUrdb } from '../tariff/urdb/readUrdb.ts';
import type { Finding } from '../problems/Finding.ts';

/** A record to be billed. */
export interface RateToBill {
  /** Of the caller, who finds the record by it. */
  readonly id: string;
  readonly summary: RateSummary;
  readonly record: unknown;
}

/** The bill of a site by one rate. */
export interface RateBill {
  readonly currency: string;
  readonly energyCost: number;
  readonly demandCost: number;
  /** Fixed charges and the adjustment to a minimum bill. */
  readonly fixedCost: number;
  readonly totalCost: number;
  /** Null without energy. */
  readonly price_per_kWh: number | null;
}

/** One rate with its bill, or the reason why it has none. */
export interface RankedRate {
  readonly id: string;
  readonly summary: RateSummary;
  readonly bill: RateBill | null;
  readonly refusal: string | null;
  /** Stated limits that the load does not keep. */
  readonly misfits: readonly Misfit[];
  /** Findings that make the bill less certain: warnings on the record and the bill. */
  readonly warnings: readonly Finding[];
}

/** The load of a site for the limits of rates. */
export function loadToFit({ facilityMonths }: Pick<Year, 'facilityMonths'>): LoadToFit {
  return {
    peak_kW: Math.max(...facilityMonths.peak_kW),
    month_kWh: Math.max(...facilityMonths.energy_kWh),
  };
}

/**
 * The annual bill of a site by each of some rates, cheapest first; rates that cannot be billed last, in their order. Rates are billed by
 * the clock of the site and the power factor of its racks. Coincident peaks are not billed: their hours belong to a utility.
 *
 * @param site - a facility and its simulated year
 */
export function rankRates(
  { facility, year }: { readonly facility: Facility; readonly year: Year },
  rates: readonly RateToBill[],
): RankedRate[] {
  const load = loadToFit(year);
  const energy_kWh = year.facilityMonths.energy_kWh.reduce((sum, month) => sum + month, 0);
  const ranked = rates.map(({ id, summary, record }): RankedRate => {
    const common = { id, summary, misfits: misfits(summary, load) };
    try {
      return { ...common, refusal: null, ...billed(facility, year, { record, energy_kWh }) };
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      return { ...common, bill: null, refusal: error.message, warnings: [] };
    }
  });
  return ranked.sort((one, other) => orderOf(one) - orderOf(other));
}

const orderOf = ({ bill }: RankedRate): number => bill?.totalCost ?? Infinity;

function billed(
  facility: Facility,
  { facilityLoad_kW, rackInput_kW, calendar }: Year,
  { record, energy_kWh }: { readonly record: unknown; readonly energy_kWh: number },
): Pick<RankedRate, 'bill' | 'warnings'> {
  const { tariff, findings, eligibility } = readUrdb(record, {
    powerFactor: facility.conditions.powerFactor,
  });
  const previous = yearBefore(facility);
  const bill = billLoad(
    tariff,
    { load_kW: facilityLoad_kW.values, stepsPerHour: 1 },
    siteCalendar(calendar, facility.timeZone),
    {
      it_kW: rackInput_kW,
      ...(previous === undefined
        ? {}
        : { yearBefore: { load_kW: previous.facilityLoad_kW, it_kW: previous.itLoad_kW } }),
    },
  );
  const { annual, currency } = bill;
  const notes = billNotes(tariff, bill, 60, { eligibility });
  return {
    bill: {
      currency,
      energyCost: annual.energy,
      demandCost: annual.demandFlat + annual.demandTou + annual.coincident,
      fixedCost: annual.fixed + annual.minimum,
      totalCost: annual.total,
      price_per_kWh: energy_kWh > 0 ? annual.total / energy_kWh : null,
    },
    // Whether the load is eligible is said by the limits, and an hourly load is the same for all.
    warnings: [...findings, ...notes].filter(
      ({ severity, code }) =>
        severity !== 'info' && code !== 'tariff-not-eligible' && code !== 'demand-understated',
    ),
  };
}
