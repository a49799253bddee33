import type { BillLine, LineKind } from './Bill.ts';
import { periodHours, periodLabel } from './periods/namesOfTerm.ts';
import { MONTH_COUNT, type CoincidentTerm, type DemandTerm, type DemandTier } from './TariffTerms.ts';

/** What the lines of a charge have in common. */
interface TierLines {
  readonly term: DemandTerm | CoincidentTerm;
  readonly kind: LineKind;
  readonly label: string;
  readonly unit: string;
}

/** The common fields of the lines of a demand charge. */
export function demandShape(term: DemandTerm): TierLines {
  const { kind, label, unit } = term;
  return { term, kind: kind === 'flat' ? 'demandFlat' : 'demandTou', label, unit };
}

/** Empty lines of the tiers of a period. */
export function emptyTierLines(
  { term, kind, label, unit }: TierLines,
  period: number,
  tiers: readonly DemandTier[],
): BillLine[] {
  const ofPeriod = periodLabel(term, period);
  const hours = periodHours(term, period);
  return tiers.map(({ price }, tier) => ({
    kind,
    label: `${label}${ofPeriod}${tiers.length > 1 ? `, tier ${String(tier + 1)}` : ''}`,
    hours,
    unit,
    price,
    quantities: new Float64Array(MONTH_COUNT),
    costs: new Float64Array(MONTH_COUNT),
    peakSteps: new Int32Array(MONTH_COUNT).fill(-1),
  }));
}

/** Adds a demand to the tiers that it reaches. */
export function fillTiers(
  lines: readonly BillLine[],
  tiers: readonly DemandTier[],
  month: number,
  demand: number,
): void {
  let from = 0;
  for (let tier = 0; tier < tiers.length && demand > from; tier += 1) {
    const { price, upTo } = tiers[tier] ?? { price: 0, upTo: Infinity };
    const line = lines[tier];
    const to = Math.min(demand, Math.max(upTo, from));
    if (line !== undefined) {
      line.quantities[month] = (line.quantities[month] ?? 0) + (to - from);
      line.costs[month] = (line.costs[month] ?? 0) + (to - from) * price;
    }
    from = to;
  }
}

/** Whether a line has a price and a quantity. */
export function isBilled({ quantities, price }: BillLine): boolean {
  return price !== 0 && quantities.some((quantity) => quantity !== 0);
}
