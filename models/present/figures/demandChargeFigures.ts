import type { DemandCharge, DemandOfMonth } from '../../tariff/demandCharges.ts';
import { figureText, moneyFigure, percentFigure } from '../format/figure.ts';
import { hourOfYearLabel } from '../format/hourOfYear.ts';
import { monthName } from '../format/word.ts';
import type { HoursAroundPeak } from '../charts/hoursAroundPeak.ts';
import type { ChartReading } from '../charts/readings.ts';
import type { OptionColours } from '../charts/chartTheme.ts';
import { numberText } from '../../units/text.ts';

/** Hours that are drawn before and after a peak. */
const HOURS_BEFORE = 24;
const HOURS_AFTER = 24;

/**
 * What sets the billing demand of a month: "14 Jul, 15:00", "80 % of the peak of Jul", "minimum billing demand".
 *
 * @param year - calendar year of the hours
 */
export function demandCauseText({ cause, peakStep }: DemandOfMonth, year: number): string {
  switch (cause.kind) {
    case 'peak':
      return peakStep < 0 ? '–' : hourOfYearLabel(peakStep, year);
    case 'system':
      return `system peak, ${hourOfYearLabel(peakStep, year)}`;
    case 'daily':
      return 'peaks of all days';
    case 'minimum':
      return 'minimum billing demand';
    case 'ratchet': {
      const share = figureText(percentFigure(cause.shareFraction)).replace('.0 %', ' %');
      const when = `${monthName(cause.month + 1)}${cause.isYearBefore ? ' of the previous year' : ''}`;
      return `ratchet: ${share} of ${numberText(cause.peak_kW)} kW, ${when}`;
    }
  }
}

/**
 * A month of a charge in one line: "Jul: 72.8 kW at 14 Jul, 15:00, billed 72.8 kW, 874 USD".
 *
 * @param month - from 0
 */
export function demandText(
  { months, unit }: DemandCharge,
  month: number,
  { year, currency }: { readonly year: number; readonly currency: string },
): string {
  const demand = months[month] ?? null;
  if (demand === null) return '';
  const { cause, peak_kW, peakStep, quantity, cost } = demand;
  const highest =
    peakStep < 0
      ? 'no load in the hours of the charge'
      : `${numberText(peak_kW)} kW at ${hourOfYearLabel(peakStep, year)}`;
  const reason =
    cause.kind === 'peak' || cause.kind === 'system' ? '' : ` (${demandCauseText(demand, year)})`;
  return `${monthName(month + 1)}: ${highest}, billed ${numberText(quantity)} ${unit}${reason}, ${figureText(moneyFigure(cost, currency))}`;
}

/** A month of a charge as a chart tells it. */
export function demandReading(
  charge: DemandCharge,
  month: number,
  { year, currency }: { readonly year: number; readonly currency: string },
): Pick<ChartReading, 'heading' | 'values'> {
  const demand = charge.months[month] ?? null;
  if (demand === null) return { heading: monthName(month + 1), values: [] };
  return {
    heading: demand.peakStep < 0 ? monthName(month + 1) : hourOfYearLabel(demand.peakStep, year),
    values: [
      { label: 'Highest load', text: `${numberText(demand.peak_kW)} kW` },
      { label: 'Billed', text: `${numberText(demand.quantity)} ${charge.unit}` },
      { label: 'Charge', text: figureText(moneyFigure(demand.cost, currency)) },
      ...(demand.cause.kind === 'peak' ? [] : [{ label: '', text: demandCauseText(demand, year) }]),
    ],
  };
}

/** The months of a charge in which something is billed, from 0. */
export function billedMonths({ months }: DemandCharge): number[] {
  return [...months.keys()].filter((month) => months[month] !== null);
}

/** The month of a charge that costs the most, from 0; undefined if nothing is billed. */
export function costliestMonth({ months }: DemandCharge): number | undefined {
  const costs = months.map((demand) => demand?.cost ?? -Infinity);
  const most = Math.max(...costs);
  return most === -Infinity ? undefined : costs.indexOf(most);
}

/**
 * The hours around the highest load of a month, for a chart.
 *
 * @param load_kW - hourly, of the load that the charge is on
 */
export function hoursAround(
  charge: DemandCharge,
  month: number,
  {
    load_kW,
    year,
    colours,
  }: { readonly load_kW: Float64Array; readonly year: number; readonly colours: OptionColours },
): HoursAroundPeak | null {
  const demand = charge.months[month] ?? null;
  if (demand === null || demand.peakStep < 0) return null;
  const from = Math.max(0, demand.peakStep - HOURS_BEFORE);
  const to = Math.min(load_kW.length, demand.peakStep + HOURS_AFTER);
  const hours = Array.from(load_kW.subarray(from, to));
  const midnights = hours.flatMap((_, at) =>
    (from + at) % 24 === 0 ? [{ at, text: hourOfYearLabel(from + at, year).replace(/,.*/, '') }] : [],
  );
  const isBilledInKW = charge.unit === 'kW';
  return {
    load_kW: hours,
    times: hours.map((_, at) => hourOfYearLabel(from + at, year)),
    midnights,
    peakAt: demand.peakStep - from,
    billed_kW: isBilledInKW ? demand.quantity : null,
    billedText: `billed ${numberText(demand.quantity)} ${charge.unit}`,
    colours,
  };
}
