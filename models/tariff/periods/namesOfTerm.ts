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

/** What lines say of each period of a charge. */
interface PeriodTexts {
  readonly label: string;
  readonly hours: string | null;
}

/** Texts by charge: every bill of a tariff needs them. */
const knownTexts = new WeakMap<NamedTerm, readonly PeriodTexts[]>();

const UNNAMED: readonly PeriodTexts[] = [{ label: '', hours: null }];

function textsOfTerm(term: NamedTerm): readonly PeriodTexts[] {
  // One period needs no name.
  if (term.periods.length === 1) return UNNAMED;
  const before = knownTexts.get(term);
  if (before !== undefined) return before;
  const names = namesOfTerm(term);
  const isNamed = names.filter(({ hours }) => hours !== '').length > 1;
  const texts = names.map(({ name, hours }): PeriodTexts => {
    if (!isNamed) return { label: '', hours: null };
    return { label: `, ${common.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name}`, hours };
  });
  knownTexts.set(term, texts);
  return texts;
}

/**
 * The part of a line's label that names its period: ", summer on-peak"; empty if only one period applies.
 *
 * @param period - from 0
 */
export function periodLabel(term: NamedTerm, period: number): string {
  return textsOfTerm(term)[period]?.label ?? '';
}

/**
 * Months, days and hours of a period; null if only one period applies.
 *
 * @param period - from 0
 */
export function periodHours(term: NamedTerm, period: number): string | null {
  return textsOfTerm(term)[period]?.hours ?? null;
}
