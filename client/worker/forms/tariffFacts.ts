import { ModelError } from '../../../models/problems/ModelError.ts';
import type {
  CoincidentTerm,
  DemandTerm,
  EnergyTerm,
  TariffTerms,
  TimedAmount,
} from '../../../models/tariff/TariffTerms.ts';
import { readUrdb, type ReadTariff } from '../../../models/tariff/urdb/readUrdb.ts';
import { fixed, significant } from '../../../models/present/format/number.ts';
import { countText } from '../../../models/units/text.ts';
import type { TariffFacts } from '../protocol/protocol.ts';

/**
 * A summary of a utility rate record.
 *
 * @param record - as stated in the plan
 */
export function tariffFacts(record: unknown): TariffFacts {
  try {
    const read = readUrdb(record);
    const { tariff, utility, label } = read;
    return { name: tariff.name, utility, label, charges: chargesOf(read), refusal: null };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { name: 'Utility rate', utility: null, label: null, charges: [], refusal: error.message };
  }
}

type Charge = TariffFacts['charges'][number];

function chargesOf({ tariff, eligibility }: ReadTariff): Charge[] {
  const { energy, demands, coincident, demandWindow_min, fixed: fixedTerms, minimums, currency } = tariff;
  return [
    ...(energy === null ? [] : [{ label: 'Energy', text: energyText(energy, currency) }]),
    ...demands.map((term) => ({
      label: term.kind === 'flat' ? 'Demand' : 'TOU demand',
      text: demandText(term, currency),
    })),
    ...(coincident === null
      ? []
      : [{ label: 'Coincident peak', text: periodsText(coincident, currency, 'kW') }]),
    ...timed('Fixed', fixedTerms, currency),
    ...timed('Minimum bill', minimums, currency),
    ...(demands.length === 0
      ? []
      : [{ label: 'Demand window', text: `${String(demandWindow_min)} minutes` }]),
    ...lookback(tariff),
    ...customers(eligibility),
  ];
}

function energyText({ periods }: EnergyTerm, currency: string): string {
  const prices = periods.flatMap((tiers) => tiers.map(({ price_per_kWh }) => price_per_kWh));
  return listed([...countsOf(periods), `${rangeText(prices)} ${currency}/kWh`]);
}

function demandText(term: DemandTerm, currency: string): string {
  return periodsText(term, currency, term.isDaily ? `${term.unit} -day` : term.unit);
}

function periodsText(
  { periods }: Pick<DemandTerm | CoincidentTerm, 'periods'>,
  currency: string,
  unit: string,
): string {
  const prices = periods.flatMap((tiers) => tiers.map(({ price }) => price));
  return listed([...countsOf(periods), `${rangeText(prices)} ${currency}/${unit}`]);
}

/** "3 periods", "2 tiers": empty if there is only one. */
function countsOf(periods: readonly (readonly unknown[])[]): string[] {
  const tierCount = Math.max(0, ...periods.map(({ length }) => length));
  return [
    ...(periods.length > 1 ? [countText(periods.length, 'period')] : []),
    ...(tierCount > 1 ? [`up to ${countText(tierCount, 'tier')}`] : []),
  ];
}

function rangeText(prices: readonly number[]): string {
  const [least, most] = [Math.min(...prices), Math.max(...prices)];
  return least === most ? significant(least) : `${significant(least)} to ${significant(most)}`;
}

function timed(label: string, amounts: readonly TimedAmount[], currency: string): Charge[] {
  return amounts
    .filter(({ amount }) => amount !== 0)
    .map(({ amount, per }) => ({ label, text: `${fixed(amount, 2)} ${currency} per ${per}` }));
}

function lookback({ demands }: TariffTerms): Charge[] {
  const ratchet = demands.find((term) => term.ratchet !== null)?.ratchet ?? null;
  if (ratchet === null) return [];
  const share = Math.max(...ratchet.shares);
  const text = `at least ${significant(share * 100)} % of the peaks of the previous ${countText(ratchet.rangeMonthCount, 'month')}`;
  return [{ label: 'Ratchet look-back', text }];
}

function customers({ least_kW, max_kW }: ReadTariff['eligibility']): Charge[] {
  if (least_kW === null && max_kW === null) return [];
  const bounds = [
    least_kW === null ? undefined : `from ${significant(least_kW)} kW`,
    max_kW === null ? undefined : `up to ${significant(max_kW)} kW`,
  ];
  return [{ label: 'Eligible load', text: bounds.filter((bound) => bound !== undefined).join(' ') }];
}

const listed = (parts: readonly string[]): string => parts.join(', ');
