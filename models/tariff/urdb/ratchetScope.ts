import type { Finding } from '../../problems/Finding.ts';
import { listText } from '../../units/text.ts';
import { namesOfTerm } from '../periods/namesOfTerm.ts';
import { tariffNote } from '../tariffNotes.ts';
import type { DemandTerm, EnergyTerm } from '../TariffTerms.ts';

/**
 * Reports which charges a look-back raises where it could be one of several, or none: the database states one look-back for a whole
 * rate, while rate sheets often ratchet the facility charge or a single period only.
 */
export function ratchetScope(demands: readonly DemandTerm[], energy: EnergyTerm | null): Finding[] {
  const raised = [
    ...demands.filter(({ isDaily }) => !isDaily).map(chargeText),
    ...(usesHours(energy) ? ['the billing demand of the hours-of-use tiers'] : []),
  ];
  if (raised.length === 0) {
    const message =
      'The look-back is not billed: the tariff has no charge on a monthly demand that it could raise.';
    return [tariffNote('tariff-part-ignored', message)];
  }
  if (raised.length === 1) return [];
  const message = `The record does not state which of its demands the look-back raises; it was applied to ${listText(raised)}. If it applies to one of them only, the bill is lower.`;
  return [tariffNote('tariff-lookback-scope', message)];
}

function chargeText(term: DemandTerm): string {
  const { kind, periods } = term;
  if (kind === 'flat') return 'the demand of the month (flatdemandstructure)';
  const priced = periods.flatMap((tiers, period) =>
    tiers.some(({ price }) => price !== 0) ? [periodText(term, period)] : [],
  );
  return `the demand of each time-of-use period (demandratestructure, with a price in ${priced.length === 1 ? 'period' : 'periods'} ${priced.length === 0 ? 'none' : listText(priced)})`;
}

function periodText(term: DemandTerm, period: number): string {
  const { name = '', hours = '' } = namesOfTerm(term)[period] ?? {};
  return hours === '' ? String(period) : `${String(period)} (${name})`;
}

function usesHours(energy: EnergyTerm | null): boolean {
  return energy?.periods.some((tiers) => tiers.some(({ unit }) => unit === 'kWh/kW')) ?? false;
}
