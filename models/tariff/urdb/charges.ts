import type { Finding } from '../../problems/Finding.ts';
import { tariffNote, type TariffNotes } from '../tariffNotes.ts';
import type { TimedAmount } from '../TariffTerms.ts';
import { invalid, numberField, textField, type UrdbRecord } from './UrdbRecord.ts';

const perOf: Readonly<Record<string, TimedAmount['per']>> = {
  '$/month': 'month',
  '$/day': 'day',
  '$/year': 'year',
};

/** Fixed charges of a record, under the current and the older name. */
export function readFixed(record: UrdbRecord, notes: TariffNotes): TimedAmount[] {
  const first = numberField(record, 'fixedchargefirstmeter');
  const monthly = numberField(record, 'fixedmonthlycharge') ?? 0;
  if (first === undefined || (first === 0 && monthly !== 0)) {
    if (first !== undefined) notes.push(conflict(0, monthly));
    return monthly === 0 ? [] : [{ label: 'Fixed charge', amount: monthly, per: 'month' }];
  }
  if (first === 0) return [];
  const per = perField(record, 'fixedchargeunits', notes);
  if (monthly !== 0 && !(per === 'month' && first === monthly)) notes.push(conflict(first, monthly));
  return [{ label: 'Fixed charge', amount: first, per }];
}

function conflict(first: number, monthly: number): Finding {
  const message = `fixedchargefirstmeter is ${String(first)} and fixedmonthlycharge ${String(monthly)}; only the ${first === 0 ? 'latter' : 'former'} was billed.`;
  return tariffNote('tariff-field-conflict', message);
}

/** Minimum bills of a record, under its current and its older names. */
export function readMinimums(record: UrdbRecord, notes: TariffNotes): TimedAmount[] {
  const present = numberField(record, 'mincharge') ?? 0;
  const monthly = numberField(record, 'minmonthlycharge') ?? 0;
  const annual = numberField(record, 'annualmincharge') ?? 0;
  for (const amount of [present, monthly, annual]) {
    if (amount < 0) throw invalid(`A minimum bill of ${String(amount)} is negative.`);
  }
  const stated: TimedAmount[] = [
    { label: 'Minimum bill, monthly', amount: monthly, per: 'month' },
    { label: 'Minimum bill, annual', amount: annual, per: 'year' },
  ];
  if (present > 0) {
    stated.push({ label: 'Minimum bill', amount: present, per: perField(record, 'minchargeunits', notes) });
  }
  // A minimum under two names is one minimum: the larger is used.
  return stated
    .filter(
      ({ amount, per }) => amount > 0 && !stated.some((other) => other.per === per && other.amount > amount),
    )
    .filter(({ per }, index, remaining) => remaining.findIndex((other) => other.per === per) === index);
}

function perField(record: UrdbRecord, name: string, notes: TariffNotes): TimedAmount['per'] {
  const text = textField(record, name);
  if (text === undefined) {
    notes.push(tariffNote('tariff-unit-assumed', `${name} is missing; $/month was assumed.`));
    return 'month';
  }
  const per = perOf[text.toLowerCase().replaceAll(' ', '')];
  if (per === undefined) throw invalid(`${name} is "${text}", not $/month, $/day or $/year.`);
  return per;
}
