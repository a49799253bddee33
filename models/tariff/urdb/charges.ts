import { tariffNote, type TariffNotes } from '../tariffNotes.ts';
import type { TimedAmount } from '../TariffTerms.ts';
import { invalid, numberField, textField, type UrdbRecord } from './UrdbRecord.ts';

const perOf: Readonly<Record<string, TimedAmount['per']>> = {
  '$/month': 'month',
  '$/day': 'day',
  '$/year': 'year',
};

/** Fixed charges of a record. */
export function readFixed(record: UrdbRecord, notes: TariffNotes): TimedAmount[] {
  const first = numberField(record, 'fixedchargefirstmeter');
  if (first === undefined || first === 0) return [];
  return [{ label: 'Fixed charge', amount: first, per: perField(record, 'fixedchargeunits', notes) }];
}

/** Minimum bills of a record, under its present and its older names. */
export function readMinimums(record: UrdbRecord, notes: TariffNotes): TimedAmount[] {
  const present = numberField(record, 'mincharge') ?? 0;
  const monthly = numberField(record, 'minmonthlycharge') ?? 0;
  const annual = numberField(record, 'annualmincharge') ?? 0;
  const minimums: TimedAmount[] = [];
  if (present > 0) {
    minimums.push({ label: 'Minimum bill', amount: present, per: perField(record, 'minchargeunits', notes) });
  }
  if (monthly > 0 && present === 0) minimums.push({ label: 'Minimum bill', amount: monthly, per: 'month' });
  if (annual > 0) minimums.push({ label: 'Minimum bill of the year', amount: annual, per: 'year' });
  return minimums;
}

function perField(record: UrdbRecord, name: string, notes: TariffNotes): TimedAmount['per'] {
  const text = textField(record, name);
  if (text === undefined) {
    notes.push(tariffNote('tariff-unit-assumed', `There is no ${name}; $/month is taken.`));
    return 'month';
  }
  const per = perOf[text.toLowerCase().replaceAll(' ', '')];
  if (per === undefined) throw invalid(`${name} is "${text}", not $/month, $/day or $/year.`);
  return per;
}
