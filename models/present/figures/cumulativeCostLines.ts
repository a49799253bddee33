import type { Report } from '../../report/reportSchema.ts';
import type { AxisUnit } from '../charts/axisUnit.ts';
import type { LineCrossing, YearLine } from '../charts/crossingLines.ts';
import { figureText, moneyFigure } from '../format/figure.ts';
import { axisScaleFor } from '../format/scale.ts';
import { ownershipDifference } from './ownershipFigures.ts';
import { paybackSummary, yearsText } from './paybackSummary.ts';
import { breakEvens, cumulativeSavings, cumulativeCosts } from './cumulativeCost.ts';

/** The cumulative cost of all options, prepared for the chart. */
export interface CumulativeCostLines {
  readonly spent: readonly YearLine[];
  /** Cumulative savings relative to the baseline, of comparable options. */
  readonly saved: readonly YearLine[];
  readonly crossings: readonly LineCrossing[];
  /** Payback of each option as text. */
  readonly paybacks: readonly { readonly place: number; readonly name: string; readonly text: string }[];
  readonly unit: { readonly spent: AxisUnit; readonly saved: AxisUnit };
  readonly yearCount: number;
}

/**
 * Cumulative costs of the options of a report, and their break-even points.
 *
 * @param isDiscounted - payments at their present value
 */
export function cumulativeCostLines(report: Report, isDiscounted: boolean): CumulativeCostLines {
  const { options, currency } = report;
  const base = options[0]?.ownership ?? null;
  const counting = options.flatMap(({ id, name, ownership }, place) =>
    ownership === null ? [] : [{ id, name, ownership, place }],
  );
  const spent = counting.map(({ name, ownership, place }) => ({
    place,
    name,
    amounts: cumulativeCosts(ownership, isDiscounted),
  }));
  const compared = counting.flatMap(({ id, name, ownership, place }) => {
    if (base === null || ownershipDifference(report, id) === null) return [];
    const amounts = cumulativeSavings(base, ownership, isDiscounted);
    return [{ place, name, amounts, evens: breakEvens(base, ownership, isDiscounted) }];
  });
  return {
    spent,
    saved: compared.map(({ place, name, amounts }) => ({ place, name, amounts })),
    crossings: compared.flatMap(({ place, evens }) =>
      evens.map(({ time_years, spent: amount, isUpward }) => ({
        place,
        time_years,
        amount,
        label: isUpward ? yearsText(time_years) : `more expensive from ${yearsText(time_years)}`,
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

function unitOf(lines: readonly Pick<YearLine, 'amounts'>[], currency: string): AxisUnit {
  const amounts = lines.flatMap((line) => line.amounts);
  const { symbol, divisor } = axisScaleFor('money', amounts);
  return {
    symbol: `${symbol} ${currency}`.trim(),
    divisor,
    amountText: (amount) => figureText(moneyFigure(amount, currency)),
  };
}
