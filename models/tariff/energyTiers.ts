import type { EnergyTier } from './TariffTerms.ts';

/** Tiers of one month as bounds in kWh per month, with the price per kWh below each. */
export interface MonthTiers {
  readonly upTo_kWh: readonly number[];
  readonly prices_per_kWh: readonly number[];
}

/**
 * Bounds of a period's tiers in a month.
 *
 * Hours-of-use bounds are multiples of the billing demand. If such a tier is followed by tiers in kWh it is a block:
 * its bound closes the block, its price is not used, and the tiers in kWh are steps inside it, the last of which ends
 * with the block.
 */
export function monthTiers(tiers: readonly EnergyTier[], dayCount: number, demand_kW: number): MonthTiers {
  const upTo_kWh: number[] = [];
  const prices_per_kWh: number[] = [];
  let blockEnd_kWh = Infinity;
  tiers.forEach((tier, index) => {
    const next = tiers[index + 1];
    const bound_kWh = boundOf(tier, dayCount, demand_kW);
    if (tier.unit === 'kWh/kW' && next?.unit === 'kWh') {
      blockEnd_kWh = bound_kWh;
      return;
    }
    const endsBlock = tier.unit === 'kWh' && next?.unit === 'kWh/kW';
    const isLast = next === undefined;
    upTo_kWh.push(isLast ? Infinity : endsBlock ? blockEnd_kWh : Math.min(bound_kWh, blockEnd_kWh));
    prices_per_kWh.push(tier.price_per_kWh);
    if (endsBlock) blockEnd_kWh = Infinity;
  });
  return { upTo_kWh, prices_per_kWh };
}

function boundOf({ upTo, unit, isDaily }: EnergyTier, dayCount: number, demand_kW: number): number {
  // Without demand an unbounded tier stays unbounded: infinity times 0 is not a number.
  if (upTo === Infinity) return Infinity;
  return upTo * (isDaily ? dayCount : 1) * (unit === 'kWh/kW' ? demand_kW : 1);
}

/** The tiers that are billed: blocks have no separate line. */
export function pricedTiers(tiers: readonly EnergyTier[]): readonly EnergyTier[] {
  return tiers.filter(({ unit }, index) => !(unit === 'kWh/kW' && tiers[index + 1]?.unit === 'kWh'));
}
