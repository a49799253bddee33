import { sum } from '../math/sum.ts';
import type { Facility } from '../plan/prepare/Facility.ts';
import { isoHour } from '../series/timeZone.ts';
import type { SiteMonths } from '../simulate/siteMonths.ts';
import type { Year } from '../simulate/Year.ts';
import type { BillLine, BillTotals } from '../tariff/Bill.ts';
import { waterLines } from '../tariff/waterLines.ts';
import { splitBill } from './splitBill.ts';
import type { BillLineReport, BillReport, BillTotalsReport } from './billSchema.ts';

/** The bill of a site: electricity by its tariff, and water if it is priced. */
export function billReport(facility: Facility, year: Year): BillReport {
  const lines = billLines(facility, year);
  const reported = lines.map((line) => lineReport(line, facility));
  const monthly = year.bill.monthly.map((month, index) => totals(month, lines, index));
  return {
    tariff: facility.tariff.terms.name,
    lines: reported,
    monthly,
    annual: yearOf(monthly),
    split: splitBill(facility, lines),
  };
}

/** The year's bill by kind of charge. */
export function annualBill(facility: Facility, year: Year): BillTotalsReport {
  const lines = billLines(facility, year);
  return yearOf(year.bill.monthly.map((month, index) => totals(month, lines, index)));
}

/** The lines of a year's bill, with those of water. */
export function billLines(
  { tariff: { water } }: Facility,
  { bill, plant }: Pick<Year, 'bill' | 'plant'>,
): AnyLine[] {
  return [...bill.lines, ...(water === null || plant === null ? [] : waterLines(water, volumesOf(plant)))];
}

function volumesOf({ months }: SiteMonths): { readonly supply_L: number[]; readonly discharge_L: number[] } {
  return {
    supply_L: months.map(
      (month) =>
        month.evaporation_L +
        month.drift_L +
        month.blowdown_L +
        month.adiabaticWater_L +
        month.humidification_L,
    ),
    discharge_L: months.map((month) => month.blowdown_L),
  };
}

type AnyLine = Omit<BillLine, 'kind'> & { readonly kind: BillLineReport['kind'] };

function lineReport(line: AnyLine, { calendar, utcOffset_min }: Facility): BillLineReport {
  const { kind, label, hours, unit, price, peakSteps } = line;
  const quantities = [...line.quantities];
  const costs = [...line.costs];
  const timeOf = (step: number): string | null => (step < 0 ? null : isoHour(calendar, step, utcOffset_min));
  return {
    kind,
    label,
    hours,
    unit,
    linePrice: price,
    quantities,
    costs,
    quantity: sum(quantities),
    cost: sum(costs),
    peakTimes: peakSteps === null ? null : Array.from(peakSteps, timeOf),
  };
}

function totals(month: BillTotals, lines: readonly AnyLine[], index: number): BillTotalsReport {
  const costOf = (kind: BillLineReport['kind']): number =>
    sum(lines.filter((line) => line.kind === kind).map(({ costs }) => costs[index] ?? 0));
  const waterCost = costOf('water');
  const sewerCost = costOf('sewer');
  return {
    energyCost: month.energy,
    flatDemandCost: month.demandFlat,
    touDemandCost: month.demandTou,
    coincidentCost: month.coincident,
    fixedCost: month.fixed,
    minimumCost: month.minimum,
    electricityCost: month.total,
    waterCost,
    sewerCost,
    totalCost: month.total + waterCost + sewerCost,
  };
}

function yearOf(monthly: readonly BillTotalsReport[]): BillTotalsReport {
  const total = (kind: keyof BillTotalsReport): number => sum(monthly.map((month) => month[kind]));
  return {
    energyCost: total('energyCost'),
    flatDemandCost: total('flatDemandCost'),
    touDemandCost: total('touDemandCost'),
    coincidentCost: total('coincidentCost'),
    fixedCost: total('fixedCost'),
    minimumCost: total('minimumCost'),
    electricityCost: total('electricityCost'),
    waterCost: total('waterCost'),
    sewerCost: total('sewerCost'),
    totalCost: total('totalCost'),
  };
}
