import { interpolateRgb, interpolateRgbBasis } from 'd3-interpolate';
import type { ChartTheme } from './chartTheme.ts';

/** Prices of one colour: one price, or a class from the lowest to the highest of its prices. */
export interface PriceClass {
  readonly least: number;
  readonly most: number;
  readonly colour: string;
}

/** More different prices than this are put into classes. */
const MAX_CLASSES = 8;
/** Half of the place on the ramp is the price, half its rank: a spike leaves the other prices apart from each other. */
const RANK_SHARE = 0.5;
const RAMP_START = 0.06;

/**
 * Classes of prices with their colours, cheapest first: one for each price up to eight, else classes of about the same number of
 * prices. Negative prices have the colour of a saving.
 *
 * @param prices - of all cells, in any order
 */
export function priceClasses(prices: Iterable<number>, theme: ChartTheme): readonly PriceClass[] {
  const distinct = [...new Set(prices)].sort((one, other) => one - other);
  const groups = grouped(distinct);
  const [least, most] = [distinct.find((price) => price >= 0) ?? 0, distinct.at(-1) ?? 0];
  const ramp = interpolateRgbBasis([...theme.ramp]);
  const saving = interpolateRgb(theme.less, theme.surface);
  const positive = groups.filter(([first = 0]) => first >= 0);
  const negativeCount = groups.length - positive.length;
  return groups.map((group, index): PriceClass => {
    const [first = 0] = group;
    const last = group.at(-1) ?? 0;
    if (first < 0) {
      const colour = saving(negativeCount < 2 ? 0 : (0.6 * index) / (negativeCount - 1));
      return { least: first, most: last, colour };
    }
    const rank = positive.length < 2 ? 0.5 : (index - negativeCount) / (positive.length - 1);
    const size = most > least ? ((first + last) / 2 - least) / (most - least) : 0.5;
    const place = RANK_SHARE * rank + (1 - RANK_SHARE) * size;
    return { least: first, most: last, colour: ramp(RAMP_START + (1 - RAMP_START) * place) };
  });
}

/** The class of a price: its index. */
export function classOfPrice(classes: readonly PriceClass[], price: number): number {
  return classes.findIndex(({ least, most }) => price >= least && price <= most);
}

/** Sorted prices one by one, or in classes that do not mix negative prices with others. */
function grouped(distinct: readonly number[]): (readonly number[])[] {
  if (distinct.length <= MAX_CLASSES) return distinct.map((price) => [price]);
  const signs = [distinct.filter((price) => price < 0), distinct.filter((price) => price >= 0)];
  return signs.flatMap((prices) => {
    if (prices.length === 0) return [];
    const count = Math.max(
      1,
      Math.min(prices.length, Math.round((MAX_CLASSES * prices.length) / distinct.length)),
    );
    const from = (index: number): number => Math.round((index * prices.length) / count);
    return Array.from({ length: count }, (_, index) => prices.slice(from(index), from(index + 1)));
  });
}
