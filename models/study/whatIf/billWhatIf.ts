import type { Library } from '../../catalogue/Library.ts';
import { sum } from '../../math/sum.ts';
import { mergePatch } from '../../plan/document/mergePatch.ts';
import type { Scenario } from '../../plan/document/planSchema.ts';
import type { Facility } from '../../plan/prepare/Facility.ts';
import { annualBill, billLines } from '../../report/billReport.ts';
import { scenarioResults, type ResultsOf } from '../../report/scenarioResults.ts';
import { billOf, yearBefore } from '../../simulate/simulate.ts';
import type { Year } from '../../simulate/Year.ts';
import type { Bill } from '../../tariff/Bill.ts';
import { rateCalendar } from '../../tariff/rateCalendar.ts';
import type { TariffTerms } from '../../tariff/TariffTerms.ts';
import { movesLoad, movesModel, type BillLevers } from './BillLevers.ts';
import { modelChanges, priceChange } from './leverChanges.ts';
import { shaveLoad, type ShavedLoad } from './shaveLoad.ts';
import { shiftLoad } from './shiftLoad.ts';

/** A line of the bill without and with the levers; 0 where a bill does not have it. */
export interface WhatIfLine {
  readonly label: string;
  readonly hours: string | null;
  readonly before: number;
  readonly after: number;
}

/** What the peak cut does. */
export interface ShaveResult {
  /** Mean over the months of the cut. */
  readonly cut_kW: number;
  readonly moved_kWh: number;
  readonly lost_kWh: number;
  /** Of the year: bill without the cut, but with all other levers, less the bill. */
  readonly saving: number;
  /** Annual saving per kW cut; null without a cut. */
  readonly saving_per_kW: number | null;
}

/** The annual bill without and with levers. */
export interface BillWhatIf {
  readonly currency: string;
  readonly lines: readonly WhatIfLine[];
  readonly before: number;
  readonly after: number;
  readonly energyBefore_kWh: number;
  readonly energyAfter_kWh: number;
  /** Highest hourly load of the facility. */
  readonly peakBefore_kW: number;
  readonly peakAfter_kW: number;
  readonly shave: ShaveResult | null;
  readonly shifted_kWh: number;
  /** Whether the model was run again; else the tariff was applied to the changed load. */
  readonly isModelRun: boolean;
  /** Whether demand is billed on the IT load, which cutting and shifting at the meter do not change. */
  readonly isDemandOfIt: boolean;
  /** Changes of the plan for the levers that a plan can state; null if there are none. */
  readonly changes: Readonly<Record<string, unknown>> | null;
}

interface SiteYear {
  readonly facility: Facility;
  readonly year: Year;
}

/**
 * The bill of a scenario with levers. Utilisation, racks and power factor run the model again; the price of energy, the shift and then
 * the cut of the peak apply the tariff to the changed prices and load. Without levers the bill is that of the report, exactly.
 *
 * @param scenario - a validated scenario; not changed
 * @param resultsOf - the page knows the results of its last review
 * @returns null if the scenario has no results, without or with the levers
 */
export function billWhatIf(
  scenario: Scenario,
  library: Library,
  levers: BillLevers,
  resultsOf: ResultsOf = scenarioResults,
): BillWhatIf | null {
  const before = siteYear(scenario, library, resultsOf);
  if (before === null) return null;
  const changes = modelChanges(scenario, levers);
  const isModelRun = movesModel(levers) && Object.keys(changes).length > 0;
  const modelled = isModelRun
    ? siteYear(mergePatch(scenario, changes) as Scenario, library, scenarioResults)
    : before;
  if (modelled === null) return null;
  const { after, ...moved } = movedYear(withPrices(modelled, levers.energyPriceRatio), levers);
  const price = priceChange(scenario, before.facility.tariff.energyPrice_per_kWh, levers);
  const stated = mergePatch(changes, price ?? {}) as Readonly<Record<string, unknown>>;
  return {
    ...moved,
    currency: before.facility.tariff.currency,
    lines: pairs(billLines(before.facility, before.year), billLines(after.facility, after.year)),
    before: annualBill(before.facility, before.year).totalCost,
    after: annualBill(after.facility, after.year).totalCost,
    energyBefore_kWh: energyOf(before.year),
    energyAfter_kWh: energyOf(after.year),
    peakBefore_kW: peakOf(before.year),
    peakAfter_kW: peakOf(after.year),
    isModelRun,
    isDemandOfIt: after.facility.tariff.terms.demands.some(({ isOfIt }) => isOfIt),
    changes: Object.keys(stated).length === 0 ? null : stated,
  };
}

function siteYear(scenario: Scenario, library: Library, resultsOf: ResultsOf): SiteYear | null {
  const { facility, years } = resultsOf(scenario, library);
  const simulated = years();
  return facility === null || simulated === null ? null : { facility, year: simulated.year };
}

/** The year billed at multiplied prices of energy. */
function withPrices({ facility, year }: SiteYear, ratio: number): SiteYear {
  if (ratio === 1) return { facility, year };
  const { tariff } = facility;
  const terms: TariffTerms = {
    ...tariff.terms,
    energy: tariff.terms.energy && {
      ...tariff.terms.energy,
      periods: tariff.terms.energy.periods.map((tiers) =>
        tiers.map((tier) => ({ ...tier, price_per_kWh: tier.price_per_kWh * ratio })),
      ),
    },
  };
  const priced = { ...facility, tariff: { ...tariff, terms } };
  return { facility: priced, year: billedYear(priced, year, year.facilityLoad_kW.values) };
}

/** A year with another load at the meter and its bill; nothing else of it is computed again. */
function billedYear(facility: Facility, year: Year, load_kW: Float64Array): Year {
  const hours = { itLoad_kW: year.rackInput_kW, facilityLoad_kW: load_kW };
  return {
    ...year,
    facilityLoad_kW: { ...year.facilityLoad_kW, values: load_kW },
    bill: billOf(facility, hours, { previous: yearBefore(facility) }),
  };
}

interface MovedYear {
  readonly after: SiteYear;
  readonly shave: ShaveResult | null;
  readonly shifted_kWh: number;
}

function movedYear({ facility, year }: SiteYear, levers: BillLevers): MovedYear {
  if (!movesLoad(levers)) return { after: { facility, year }, shave: null, shifted_kWh: 0 };
  const load_kW = year.facilityLoad_kW.values;
  const { clock } = facility.tariff;
  const shifted =
    levers.shiftFraction > 0
      ? shiftLoad(load_kW, energyPrices({ facility, year }), clock, levers.shiftFraction)
      : { load_kW, moved_kWh: 0 };
  const unshaved = shifted.load_kW === load_kW ? year : billedYear(facility, year, shifted.load_kW);
  if (levers.shave.amount <= 0) {
    return { after: { facility, year: unshaved }, shave: null, shifted_kWh: shifted.moved_kWh };
  }
  const shaved = shaveLoad(shifted.load_kW, clock, levers);
  const after = billedYear(facility, year, shaved.load_kW);
  return {
    after: { facility, year: after },
    shave: shaveResult(shaved, unshaved.bill, after.bill),
    shifted_kWh: shifted.moved_kWh,
  };
}

function shaveResult({ cuts_kW, moved_kWh, lost_kWh }: ShavedLoad, without: Bill, bill: Bill): ShaveResult {
  const cut_kW = sum(cuts_kW) / cuts_kW.length;
  const saving = without.annual.total - bill.annual.total;
  return { cut_kW, moved_kWh, lost_kWh, saving, saving_per_kW: cut_kW > 0 ? saving / cut_kW : null };
}

/** Price of energy in each slot, as the calendar of the rate has it; all 0 for a tariff that does not bill energy. */
function energyPrices({ facility, year }: SiteYear): Float64Array {
  const { terms, clock } = facility.tariff;
  const load = { load_kW: year.facilityLoad_kW.values, stepsPerHour: 1 };
  const { varying, constant } = rateCalendar(terms, load, clock, { bill: year.bill });
  const energy = [...varying, ...constant].find(({ kind }) => kind === 'energy');
  return energy?.prices ?? new Float64Array(0);
}

type Lines = ReturnType<typeof billLines>;

/** Lines of one label are one line: the tiers and periods of a bill have labels of their own. */
function pairs(before: Lines, after: Lines): WhatIfLine[] {
  const labels = [...new Set([...before, ...after].map(({ label }) => label))];
  return labels.map((label) => {
    const ofLabel = (lines: Lines): Lines => lines.filter((line) => line.label === label);
    return {
      label,
      hours: [...before, ...after].find((line) => line.label === label)?.hours ?? null,
      before: totalOf(ofLabel(before)),
      after: totalOf(ofLabel(after)),
    };
  });
}

const totalOf = (lines: Lines): number => sum(lines.map(({ costs }) => sum(costs)));

const energyOf = ({ facilityLoad_kW }: Year): number => sum(facilityLoad_kW.values);

const peakOf = ({ facilityLoad_kW }: Year): number =>
  facilityLoad_kW.values.reduce((most, power_kW) => Math.max(most, power_kW), 0);
