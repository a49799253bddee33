import type { CoincidentTerm, DemandTerm, DemandTier, EnergyTerm, EnergyTier } from '../TariffTerms.ts';
import { periodNames, type PeriodName } from './periodNames.ts';

type NamedTerm = EnergyTerm | DemandTerm | CoincidentTerm;

/** Names by charge: every bill of a tariff needs them. */
const known = new WeakMap<NamedTerm, readonly PeriodName[]>();

/** The names of the periods of a charge. */
export function namesOfTerm(term: NamedTerm): readonly PeriodName[] {
  const before = known.get(term);
  if (before !== undefined) return before;
  const { periodOfSlot, labels } = term;
  const names = periodNames({ periodOfSlot, prices: term.periods.map(meanPrice), labels });
  known.set(term, names);
  return names;
}

/** Mean price of the tiers; 0 without any. */
function meanPrice(tiers: readonly (EnergyTier | DemandTier)[]): number {
  const total = tiers.reduce((sum, tier) => sum + ('price' in tier ? tier.price : tier.price_per_kWh), 0);
  return total / Math.max(1, tiers.length);
}

/** Words that names begin with, which are written small within a text. */
const common =
  /^(Summer|Winter|Spring|Autumn|Shoulder|On-peak|Mid-peak|Off-peak|Super off-peak|Price|Period|All) ?\b/;

/**
 * The part of a line's label that names its period: ", summer on-peak"; empty if only one period applies.
 *
 * @param period - from 0
 */
export function periodLabel(term: NamedTerm, period: number): string {
  const names = namesOfTerm(term);
  if (names.filter(({ hours }) => hours !== '').length < 2) return '';
  const name = names[period]?.name ?? '';
  return `, ${common.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name}`;
}

/**
 * Months, days and hours of a period; null if only one period applies.
 *
 * @param period - from 0
 */
export function periodHours(term: NamedTerm, period: number): string | null {
  const names = namesOfTerm(term);
  return names.filter(({ hours }) => hours !== '').length < 2 ? null : (names[period]?.hours ?? null);
}
