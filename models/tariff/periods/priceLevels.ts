import { MONTH_COUNT } from '../TariffTerms.ts';
import { hasMonth } from './monthsText.ts';
import type { PeriodSchedule } from './periodSchedule.ts';

/** A period with its place in the order of prices. */
export interface PricedPeriod {
  readonly schedule: PeriodSchedule;
  readonly price: number;
}

/** Names of levels by their number, from the highest price down. More have numbers. */
const levels: readonly (readonly string[])[] = [
  [],
  [''],
  ['on-peak', 'off-peak'],
  ['on-peak', 'mid-peak', 'off-peak'],
  ['on-peak', 'mid-peak', 'off-peak', 'super off-peak'],
];

/** Prices that differ by less are one price. */
const DIGITS = 9;

/**
 * The price level of a period in words, compared with the periods of the same months: "on-peak", "mid-peak", "off-peak", "super
 * off-peak", or "price 3 of 7"; empty if those months have one price only.
 *
 * @param period - one of `all`
 * @param all - the periods that apply in some hour
 */
export function priceLevel(period: PricedPeriod, all: readonly PricedPeriod[]): string {
  const texts: string[] = [];
  for (let month = 0; month < MONTH_COUNT; month += 1) {
    if (!hasMonth(period.schedule.months, month)) continue;
    const text = levelAmong(period, all, (other) => hasMonth(other.schedule.months, month));
    if (text !== '') texts.push(text);
  }
  const distinct = [...new Set(texts)];
  if (distinct.length <= 1) return distinct[0] ?? '';
  // Levels that differ by month: its place among all periods that it shares a month with.
  return levelAmong(period, all, (other) => (other.schedule.months & period.schedule.months) !== 0);
}

function levelAmong(
  { price }: PricedPeriod,
  all: readonly PricedPeriod[],
  counts: (period: PricedPeriod) => boolean,
): string {
  const prices = [...new Set(all.filter(counts).map((other) => other.price.toFixed(DIGITS)))]
    .map(Number)
    .sort((one, other) => other - one);
  const place = prices.indexOf(Number(price.toFixed(DIGITS)));
  return levels[prices.length]?.[place] ?? `price ${String(place + 1)} of ${String(prices.length)}`;
}
