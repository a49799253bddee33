import type { Finding } from '../problems/Finding.ts';
import { numberText } from '../units/text.ts';
import type { Bill } from './Bill.ts';
import type { BillingOptions } from './BillingOptions.ts';
import { tariffNote } from './tariffNotes.ts';
import type { TariffTerms } from './TariffTerms.ts';

/** Eligibility for a tariff by demand; null if it has no such limit. */
export interface Eligibility {
  readonly least_kW: number | null;
  readonly max_kW: number | null;
}

/**
 * Notes on a bill, in addition to the notes on its tariff.
 *
 * @param step_min - length of the load's steps
 */
export function billNotes(
  terms: TariffTerms,
  bill: Bill,
  step_min: number,
  options: BillingOptions & { readonly eligibility?: Eligibility } = {},
): Finding[] {
  const notes: Finding[] = [];
  const hasDemand = bill.lines.some(({ kind }) => kind === 'demandFlat' || kind === 'demandTou');
  const usesHours =
    terms.energy?.periods.some((tiers) => tiers.some(({ unit }) => unit === 'kWh/kW')) ?? false;
  if ((hasDemand || usesHours) && step_min > terms.demandWindow_min) {
    const message = `The demand window is ${String(terms.demandWindow_min)} minutes, but the load has ${String(step_min)}-minute means: demand may be understated.`;
    notes.push(tariffNote('demand-understated', message));
  }
  if (terms.coincident !== null && (options.systemPeakSteps ?? []).length === 0) {
    const message = 'The coincident-peak charge is not in this bill: system peak hours are missing.';
    notes.push(tariffNote('coincident-peak-unbilled', message));
  }
  return [...notes, ...contractNotes(terms, bill), ...eligibilityNotes(bill, options.eligibility)];
}

/** Reports demand above the contract demand. */
function contractNotes({ demands }: TariffTerms, { lines }: Bill): Finding[] {
  return demands.flatMap(({ label, contracted_kW }) => {
    const its = lines.filter((line) => line.label === label || line.label.startsWith(`${label}, `));
    const drawn_kW = (month: number): number =>
      its.reduce((sum, { quantities }) => sum + (quantities[month] ?? 0), 0);
    const over = contracted_kW?.findIndex((most_kW, month) => drawn_kW(month) > most_kW) ?? -1;
    if (over < 0) return [];
    const most_kW = numberText(contracted_kW?.[over] ?? 0);
    const message = `${label}: month ${String(over + 1)} draws ${numberText(drawn_kW(over))} kW, above the contract demand of ${most_kW} kW.`;
    return [tariffNote('contract-exceeded', message)];
  });
}

function eligibilityNotes({ peaks_kW }: Bill, eligibility: Eligibility | undefined): Finding[] {
  const peak_kW = Math.max(...peaks_kW);
  const { least_kW = null, max_kW = null } = eligibility ?? {};
  const found: Finding[] = [];
  if (least_kW !== null && peak_kW < least_kW) {
    const message = `The tariff is for ${numberText(least_kW)} kW and more; the operating peak is ${numberText(peak_kW)} kW.`;
    found.push(tariffNote('tariff-not-eligible', message));
  }
  if (max_kW !== null && peak_kW > max_kW) {
    const message = `The tariff is for up to ${numberText(max_kW)} kW; the operating peak is ${numberText(peak_kW)} kW.`;
    found.push(tariffNote('tariff-not-eligible', message));
  }
  return found;
}
