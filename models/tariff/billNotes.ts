import type { Finding } from '../problems/Finding.ts';
import { numberText } from '../units/text.ts';
import type { Bill } from './Bill.ts';
import type { BillingOptions } from './billLoad.ts';
import { tariffNote } from './tariffNotes.ts';
import type { TariffTerms } from './TariffTerms.ts';

/** Customers that a tariff is meant for, by their demand; null where it has no such bound. */
export interface Eligibility {
  readonly least_kW: number | null;
  readonly most_kW: number | null;
}

/**
 * What is worth knowing of a bill, beside what its tariff said by itself.
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
  if (hasDemand && step_min > terms.demandWindow_min) {
    const message = `Demand is billed on ${String(terms.demandWindow_min)} minutes, but the load has means of ${String(step_min)}: demand may be understated.`;
    notes.push(tariffNote('demand-understated', message));
  }
  if (terms.coincident !== null && (options.systemPeakSteps ?? []).length === 0) {
    const message =
      'The charge on the load in the hour of the system’s peak is not in this bill: the hours of the system’s peaks are missing.';
    notes.push(tariffNote('coincident-peak-unbilled', message));
  }
  return [...notes, ...eligibilityNotes(bill, options.eligibility)];
}

function eligibilityNotes({ billingDemand_kW }: Bill, eligibility: Eligibility | undefined): Finding[] {
  const peak_kW = Math.max(...billingDemand_kW);
  const { least_kW = null, most_kW = null } = eligibility ?? {};
  const found: Finding[] = [];
  if (least_kW !== null && peak_kW < least_kW) {
    const message = `The tariff is for ${numberText(least_kW)} kW and more; the load peaks at ${numberText(peak_kW)} kW.`;
    found.push(tariffNote('tariff-not-eligible', message));
  }
  if (most_kW !== null && peak_kW > most_kW) {
    const message = `The tariff is for up to ${numberText(most_kW)} kW; the load peaks at ${numberText(peak_kW)} kW.`;
    found.push(tariffNote('tariff-not-eligible', message));
  }
  return found;
}
