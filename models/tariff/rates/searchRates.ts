import type { RateSummary } from './rateSummary.ts';

/** A load that a rate is to fit. */
export interface LoadToFit {
  readonly peak_kW: number;
  /** Energy of the largest month. */
  readonly month_kWh: number;
}

/** What is searched for. Empty texts and null are not filters. */
export interface RateQuery {
  /** Words that the name, the utility, the id, the sector or the voltage has, all of them. */
  readonly words: string;
  readonly utility: string;
  /** Code of a state: VA. */
  readonly state: string;
  /** Rates whose stated limits of kW and kWh include this load. */
  readonly fits: LoadToFit | null;
  /** Rates that are in force on this day or later, as 2025-01-01. */
  readonly since: string | null;
}

/** Nothing searched for: every rate. */
export const anyRate: RateQuery = { words: '', utility: '', state: '', fits: null, since: null };

/**
 * The rates that a query asks for, those in force last first; rates of one date keep their order.
 *
 * @param rates - not changed
 */
export function searchRates<Rate extends { readonly summary: RateSummary }>(
  rates: readonly Rate[],
  query: RateQuery,
): Rate[] {
  const words = wordsOf(query.words);
  const utility = wordsOf(query.utility);
  return rates
    .filter(({ summary }) => {
      const { name, label, sector, voltage, states } = summary;
      const text = `${name} ${summary.utility} ${label} ${sector} ${voltage}`.toLowerCase();
      const seller = summary.utility.toLowerCase();
      return (
        words.every((word) => text.includes(word)) &&
        utility.every((word) => seller.includes(word)) &&
        (query.state === '' || states.includes(query.state.toUpperCase())) &&
        (query.fits === null || misfits(summary, query.fits).length === 0) &&
        (query.since === null || summary.endDate === null || summary.endDate >= query.since)
      );
    })
    .sort((one, other) => lastDay(other.summary).localeCompare(lastDay(one.summary)));
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

/** Rates without an end are in force the longest; among them the newest first. */
const lastDay = ({ endDate, startDate }: RateSummary): string => `${endDate ?? '9999'} ${startDate ?? ''}`;

/** A limit of a rate that a load does not keep. */
export interface Misfit {
  readonly limit: number;
  readonly unit: 'kW' | 'kWh';
  readonly isTooLarge: boolean;
}

/** The stated limits of a rate that a load does not keep. */
export function misfits(
  { least_kW, max_kW, leastMonth_kWh, maxMonth_kWh }: RateSummary,
  { peak_kW, month_kWh }: LoadToFit,
): Misfit[] {
  const below = (limit: number | null, value: number, unit: Misfit['unit']): Misfit[] =>
    limit !== null && value < limit ? [{ limit, unit, isTooLarge: false }] : [];
  const above = (limit: number | null, value: number, unit: Misfit['unit']): Misfit[] =>
    limit !== null && limit > 0 && value > limit ? [{ limit, unit, isTooLarge: true }] : [];
  return [
    ...below(least_kW, peak_kW, 'kW'),
    ...above(max_kW, peak_kW, 'kW'),
    ...below(leastMonth_kWh, month_kWh, 'kWh'),
    ...above(maxMonth_kWh, month_kWh, 'kWh'),
  ];
}
