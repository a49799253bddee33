import type { BillLine } from './Bill.ts';
import type { BillingCalendar } from './BillingCalendar.ts';
import type { BillingOptions } from './BillingOptions.ts';
import { coincidentLines } from './coincidentLines.ts';
import { dailyPeaks } from './dailyPeaks.ts';
import { billedPeriods, isSetByPeak, type BilledPeriod } from './demandLines.ts';
import type { BilledLoad } from './loadTally.ts';
import type { MeasuredLoad } from './MeasuredLoad.ts';
import { measuredLoads } from './measuredLoads.ts';
import { monthPeaks, ratchetDemand } from './monthPeaks.ts';
import { periodHours, periodLabel } from './periods/namesOfTerm.ts';
import { MONTH_COUNT, type CoincidentTerm, type DemandTerm, type TariffTerms } from './TariffTerms.ts';

/** What sets the billing demand of a month. */
export type DemandCause =
  /** The peak of the month. */
  | { readonly kind: 'peak' }
  /** A share of the peak of an earlier month, from 0; `isYearBefore`: of the previous year, or of the same year repeated. */
  | {
      readonly kind: 'ratchet';
      readonly month: number;
      readonly isYearBefore: boolean;
      readonly peak_kW: number;
      readonly shareFraction: number;
    }
  /** The minimum billing demand, or the minimum of a contract. */
  | { readonly kind: 'minimum' }
  /** The peaks of all days, added up. */
  | { readonly kind: 'daily' }
  /** The hours of the peak of the whole system, which the utility sets; the step is that of the last of them. */
  | { readonly kind: 'system' };

/** The billing demand of one month. */
export interface DemandOfMonth {
  readonly cause: DemandCause;
  /** In the unit of the charge. */
  readonly quantity: number;
  readonly cost: number;
  /** Highest demand of the month in the hours of the charge. */
  readonly peak_kW: number;
  /** Where its demand window begins; -1 if there is none. */
  readonly peakStep: number;
}

/** A demand charge, all its tiers together. */
export interface DemandCharge {
  /** Index of its term among the demand charges of the tariff; -1 for the coincident peak. */
  readonly term: number;
  /** As the lines of the bill name it, without the tier. */
  readonly label: string;
  /** Months, days and hours of its time-of-use period; null if it applies at all times. */
  readonly hours: string | null;
  readonly unit: string;
  /** Whether the IT load is billed instead of the facility load. */
  readonly isOfIt: boolean;
  readonly windowStepCount: number;
  /** From January on; null if nothing is billed. */
  readonly months: readonly (DemandOfMonth | null)[];
}

/**
 * What each demand charge bills in each month, and why: the same lines as {@link billLoad}, with the peak, ratchet or minimum that sets
 * them.
 *
 * @throws ModelError `load-length`
 */
export function demandCharges(
  terms: TariffTerms,
  load: BilledLoad,
  clock: BillingCalendar,
  options: BillingOptions = {},
): DemandCharge[] {
  const { facility, it } = measuredLoads(terms, load, clock, options);
  const demands = terms.demands.flatMap((term, index) => {
    const measured = term.isOfIt ? it : facility;
    const charges = term.isDaily ? dailyCharges(term, measured) : monthlyCharges(term, measured);
    return charges.map((charge) => ({ term: index, ...charge }));
  });
  const coincident =
    terms.coincident === null
      ? []
      : coincidentCharges(terms.coincident, facility, options.systemPeakSteps ?? []);
  return [...demands, ...coincident];
}

type TermCharge = Omit<DemandCharge, 'term'>;

function monthlyCharges(term: DemandTerm, measured: MeasuredLoad): TermCharge[] {
  return billedPeriods(term, measured)
    .filter(({ lines }) => lines.length > 0)
    .map((billed) => ({
      ...chargeOf(term, billed.period, measured),
      unit: term.unit,
      months: monthsOf(billed.lines, (month, { quantity, cost }) => ({
        cause: causeOf(term, billed, month),
        quantity,
        cost,
        peak_kW: Math.max(0, billed.measured.peak_kW[month] ?? 0),
        peakStep: billed.measured.steps[month] ?? -1,
      })),
    }));
}

function causeOf(
  { ratchet }: DemandTerm,
  { billed_kW, measured, peaks }: BilledPeriod,
  month: number,
): DemandCause {
  const power_kW = billed_kW[month] ?? 0;
  if (isSetByPeak(power_kW, measured, month)) return { kind: 'peak' };
  if (ratchet === null) return { kind: 'minimum' };
  const { demand_kW, ...earlier } = ratchetDemand(peaks, ratchet, month);
  if (demand_kW < power_kW) return { kind: 'minimum' };
  const { isYearBefore, peak_kW } = earlier;
  return {
    kind: 'ratchet',
    month: earlier.month,
    isYearBefore,
    peak_kW,
    shareFraction: ratchet.shares[earlier.month] ?? 0,
  };
}

function dailyCharges(term: DemandTerm, measured: MeasuredLoad): TermCharge[] {
  return dailyPeaks(term, measured).flatMap((own, period): TermCharge[] => {
    if (own.length === 0) return [];
    const { peak_kW, steps } = monthPeaks(measured.tally, (slot) => term.periodOfSlot[slot] === period);
    const charge = chargeOf(term, period, measured);
    return [
      {
        ...charge,
        label: `${charge.label}, daily peaks`,
        unit: `${term.unit}-day`,
        months: monthsOf(own, (month, { quantity, cost }) => ({
          cause: { kind: 'daily' },
          quantity,
          cost,
          peak_kW: Math.max(0, peak_kW[month] ?? 0),
          peakStep: steps[month] ?? -1,
        })),
      },
    ];
  });
}

function coincidentCharges(
  term: CoincidentTerm,
  measured: MeasuredLoad,
  systemPeakSteps: readonly number[],
): DemandCharge[] {
  return coincidentLines(term, measured, systemPeakSteps).flatMap((own, period): DemandCharge[] => {
    if (own.length === 0) return [];
    const stepOf = (month: number): number =>
      Math.max(-1, ...own.map(({ peakSteps }) => peakSteps?.[month] ?? -1));
    return [
      {
        term: -1,
        label: `Coincident peak${periodLabel(term, period)}`,
        hours: periodHours(term, period),
        unit: term.unit,
        isOfIt: false,
        windowStepCount: 1,
        months: monthsOf(own, (month, { quantity, cost }) => ({
          cause: { kind: 'system' },
          quantity,
          cost,
          peak_kW: measured.load.load_kW[stepOf(month)] ?? 0,
          peakStep: stepOf(month),
        })),
      },
    ];
  });
}

function chargeOf(
  term: DemandTerm,
  period: number,
  { windowStepCount }: MeasuredLoad,
): Pick<DemandCharge, 'label' | 'hours' | 'isOfIt' | 'windowStepCount'> {
  return {
    label: `${term.label}${periodLabel(term, period)}`,
    hours: periodHours(term, period),
    isOfIt: term.isOfIt,
    windowStepCount,
  };
}

interface BilledAmount {
  readonly quantity: number;
  readonly cost: number;
}

function monthsOf(
  lines: readonly BillLine[],
  demandOf: (month: number, billed: BilledAmount) => DemandOfMonth,
): (DemandOfMonth | null)[] {
  return Array.from({ length: MONTH_COUNT }, (_, month) => {
    const quantity = lines.reduce((sum, line) => sum + (line.quantities[month] ?? 0), 0);
    const cost = lines.reduce((sum, line) => sum + (line.costs[month] ?? 0), 0);
    return quantity === 0 ? null : demandOf(month, { quantity, cost });
  });
}
