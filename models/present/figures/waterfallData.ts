import type { OptionReport, Report } from '../../report/reportSchema.ts';
import type { Waterfall } from '../charts/costWaterfall.ts';
import { figureText, moneyFigure } from '../format/figure.ts';
import { scaleFor, type Scale } from '../format/scale.ts';
import type { OwnershipReport } from '../../report/ownershipSchema.ts';
import { costParts, presentValueParts, type CostByPart } from './costParts.ts';

/** What a waterfall from one option's cost to another's shows: the present value of all years, or the annualised cost. */
export type WaterfallBasis = 'present' | 'yearly';

/** Data of a waterfall chart and its text alternative. */
export interface WaterfallData {
  readonly fall: Waterfall;
  /** Parts that cost the same in both options. */
  readonly unchanged: readonly string[];
  readonly words: string;
}

/** Adding amounts in a different order changes insignificant digits only. */
const NOISE = 1e-9;

/**
 * From the cost of the baseline to the cost of another option, by part.
 *
 * @param option - another one of the report
 * @returns undefined if one of the two has no cost of ownership, or if their analysis periods or discount rates differ
 */
export function waterfallData(
  report: Report,
  option: OptionReport,
  kind: WaterfallBasis,
): WaterfallData | undefined {
  const { options, comparison, currency } = report;
  const [first] = options;
  const isComparable = comparison.options.find(({ id }) => id === option.id)?.ownership !== null;
  if (first === undefined || first.ownership === null || option.ownership === null || !isComparable)
    return undefined;
  const before = costsOf(first.ownership, kind);
  const after = costsOf(option.ownership, kind);
  const scale = scaleFor('money', [before.total, after.total]);
  const changes = costParts.map(({ part, label }) => ({
    label,
    change: after.parts[part] - before.parts[part],
  }));
  const noise = NOISE * Math.max(before.total, after.total);
  const steps = changes
    .filter(({ change }) => Math.abs(change) > noise)
    .map(({ label, change }) => ({ label, change, figure: signed(change, currency) }));
  const totalOf = (one: OptionReport, amount: number): Waterfall['from'] => ({
    name: one.name,
    place: options.indexOf(one),
    amount,
    figure: figureText(moneyFigure(amount, currency, scale)),
  });
  const fall: Waterfall = {
    from: totalOf(first, before.total),
    steps,
    to: totalOf(option, after.total),
    beginText: (amount) => `total bars start at ${beginText(amount, currency, scale)}`,
  };
  return {
    fall,
    unchanged: changes
      .filter(({ label, change }) => Math.abs(change) <= noise && isPaid(label, before.parts))
      .map(({ label }) => label),
    words: [
      `${first.name} ${fall.from.figure}`,
      ...steps.map(({ label, figure }) => `${label} ${figure}`),
      `${option.name} ${fall.to.figure}`,
    ].join('; '),
  };
}

interface Costs {
  readonly parts: CostByPart;
  readonly total: number;
}

function costsOf(ownership: OwnershipReport, kind: WaterfallBasis): Costs {
  return kind === 'present'
    ? { parts: presentValueParts(ownership), total: ownership.totals.presentCost }
    : { parts: ownership.annualised, total: ownership.annualised.totalCost };
}

function isPaid(label: string, parts: CostByPart): boolean {
  return costParts.some((one) => one.label === label && parts[one.part] !== 0);
}

/** An amount with a leading sign: +34,780 USD. */
function signed(change: number, currency: string): string {
  return `${change > 0 ? '+' : ''}${figureText(moneyFigure(change, currency))}`;
}

function beginText(amount: number, currency: string, { divisor, symbol }: Scale): string {
  const shown = (amount / divisor).toLocaleString('en-US', { maximumFractionDigits: 3 });
  return [shown, symbol, currency].filter((part) => part !== '').join(' ');
}
