import type { Report } from '../../report/reportSchema.ts';
import type { LineCrossing, YearLine } from '../charts/crossingLines.ts';
import { figureText, moneyFigure } from '../format/figure.ts';
import { scaleFor, type Scale } from '../format/scale.ts';
import { countText } from '../../units/text.ts';
import { ownershipDifference } from './ownershipFigures.ts';
import { paybackSummary, yearsText } from './paybackSummary.ts';
import { breakEvens, cumulativeSavings, cumulativeCosts } from './cumulativeCost.ts';

/** The spending of all options as a chart needs it. */
export interface CumulativeCostLines {
  readonly spent: readonly YearLine[];
  /** Against the first option, of those that can be compared with it. */
  readonly saved: readonly YearLine[];
  readonly crossings: readonly LineCrossing[];
  /** What an option's payback is, in words. */
  readonly paybacks: readonly { readonly place: number; readonly name: string; readonly text: string }[];
  readonly unit: { readonly spent: Scale; readonly saved: Scale };
  readonly yearCount: number;
}

/**
 * What the options of a report have spent so far, and when they have spent the same.
 *
 * @param isDiscounted - each payment at what it is worth at the beginning
 */
export function cumulativeCostLines(report: Report, isDiscounted: boolean): CumulativeCostLines {
  const { options, currency } = report;
  const base = options[0]?.ownership ?? null;
  const counting = options.flatMap(({ id, name, ownership }, place) =>
    ownership === null ? [] : [{ id, name, ownership, place }],
  );
  const spent = counting.map(({ ownership, place }) => ({
    place,
    amounts: cumulativeCosts(ownership, isDiscounted),
  }));
  const compared = counting.flatMap(({ id, name, ownership, place }) => {
    if (base === null || ownershipDifference(report, id) === null) return [];
    const amounts = cumulativeSavings(base, ownership, isDiscounted);
    return [{ place, name, amounts, evens: breakEvens(base, ownership, isDiscounted) }];
  });
  return {
    spent,
    saved: compared.map(({ place, amounts }) => ({ place, amounts })),
    crossings: compared.flatMap(({ place, evens }) =>
      evens.map(({ time_years, spent: amount, isUpward }) => ({
        place,
        time_years,
        amount,
        label: isUpward ? yearsText(time_years) : `dearer from ${yearsText(time_years)}`,
      })),
    ),
    paybacks: compared.map(({ place, name, amounts, evens }) => ({
      place,
      name,
      text: paybackSummary(amounts, evens),
    })),
    unit: { spent: unitOf(spent, currency), saved: unitOf(compared, currency) },
    yearCount: Math.max(1, ...spent.map(({ amounts }) => amounts.length - 1)),
  };
}

/** An axis has room for few digits: millions begin at 1, where figures have them from 10 on. */
const AXIS = 10;

function unitOf(lines: readonly Pick<YearLine, 'amounts'>[], currency: string): Scale {
  const amounts = lines.flatMap((line) => line.amounts.map((amount) => amount * AXIS));
  const { symbol, divisor } = scaleFor('money', amounts);
  return { symbol: `${symbol} ${currency}`.trim(), divisor };
}

/** What was spent and saved until the end of a year, a line for each option. */
export function yearText({ spent, saved }: CumulativeCostLines, year: number, report: Report): string[] {
  const { options, currency } = report;
  const money = (amount: number): string => figureText(moneyFigure(amount, currency));
  return [
    year === 0 ? 'At the beginning' : `After ${countText(year, 'year')}`,
    ...spent.flatMap(({ place, amounts }) => {
      const amount = amounts[year];
      if (amount === undefined) return [];
      const less = saved.find((line) => line.place === place)?.amounts[year];
      const difference =
        less === undefined ? '' : `, ${money(Math.abs(less))} ${less >= 0 ? 'less' : 'more'}`;
      return [`${options[place]?.name ?? ''} ${money(amount)}${difference}`];
    }),
  ];
}
