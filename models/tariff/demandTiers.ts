import type { BillLine } from './Bill.ts';
import { MONTH_COUNT, type DemandTerm, type DemandTier } from './TariffTerms.ts';

/** Empty lines of the tiers of a period. */
export function emptyTierLines(
  term: Pick<DemandTerm, 'kind' | 'label' | 'unit' | 'periods'>,
  period: number,
  tiers: readonly DemandTier[],
): BillLine[] {
  const ofPeriod = term.periods.length > 1 ? `, period ${String(period + 1)}` : '';
  return tiers.map(({ price }, tier) => ({
    kind: term.kind === 'flat' ? 'demandFlat' : 'demandTou',
    label: `${term.label}${ofPeriod}${tiers.length > 1 ? `, tier ${String(tier + 1)}` : ''}`,
    unit: term.unit,
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
