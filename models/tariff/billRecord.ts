import type { Finding } from '../problems/Finding.ts';
import type { BillLine, BillTotals } from './Bill.ts';
import type { BillingCalendar } from './BillingCalendar.ts';
import { billLoad } from './billLoad.ts';
import type { BillingOptions } from './BillingOptions.ts';
import { billNotes } from './billNotes.ts';
import { loadDoubts } from './loadDoubts.ts';
import type { BilledLoad } from './loadTally.ts';
import { readUrdb, type ReadingOptions } from './urdb/readUrdb.ts';

/** A year's bill by a utility rate, with its findings. */
export interface BilledRecord {
  readonly name: string;
  readonly utility: string | null;
  readonly label: string | null;
  readonly currency: string;
  readonly annual: BillTotals;
  readonly monthly: readonly BillTotals[];
  readonly lines: readonly BillLine[];
  readonly findings: readonly Finding[];
}

/**
 * Bills a load by a record of the Utility Rate Database.
 *
 * @param record - JSON of one record
 * @throws ModelError as `readUrdb` and `billLoad` do
 */
export function billRecord(
  record: unknown,
  load: BilledLoad,
  clock: BillingCalendar,
  options: ReadingOptions & BillingOptions = {},
): BilledRecord {
  const { tariff, utility, label, eligibility, findings } = readUrdb(record, options);
  const bill = billLoad(tariff, load, clock, options);
  const notes = billNotes(tariff, bill, 60 / clock.stepsPerHour, { ...options, eligibility });
  return {
    name: tariff.name,
    utility,
    label,
    currency: bill.currency,
    annual: bill.annual,
    monthly: bill.monthly,
    lines: bill.lines,
    findings: [...findings, ...loadDoubts(load), ...notes],
  };
}
