import { tariffNote, type TariffNotes } from '../tariffNotes.ts';
import { numberField, textField, type UrdbRecord } from './UrdbRecord.ts';

/** Says what a bill leaves out of a record, and for whom the record is not meant. */
export function noteIgnored(record: UrdbRecord, notes: TariffNotes): void {
  const reactive = numberField(record, 'demandreactivepowercharge') ?? 0;
  if (reactive > 0) {
    const message = `Reactive power costs ${String(reactive)} per kVAR here; a load in kW says nothing of it, so it is left out.`;
    notes.push(tariffNote('tariff-part-ignored', message));
  }
  const rules = textField(record, 'dgrules');
  if (rules !== undefined || record.get('usenetmetering') === true) {
    const message = `The rules for own generation (${rules ?? 'net metering'}) are left out: all energy is bought.`;
    notes.push(tariffNote('tariff-part-ignored', message));
  }
  for (const name of [
    'fixedchargeeaaddl',
    'fueladjustmentsmonthly',
    'fixedkeyvals',
    'demandkeyvals',
    'energykeyvals',
  ]) {
    if (!record.has(name)) continue;
    notes.push(
      tariffNote(
        'tariff-part-ignored',
        `The field ${name} is left out: what it applies to is not said in a form that can be billed.`,
      ),
    );
  }
  noteDates(record, notes);
}

function noteDates(record: UrdbRecord, notes: TariffNotes): void {
  const start = yearOf(record.get('startdate'));
  const end = yearOf(record.get('enddate'));
  if (start === undefined && end === undefined) return;
  const from = start === undefined ? '' : ` from ${String(start)}`;
  const to = end === undefined ? '' : ` to ${String(end)}`;
  notes.push(tariffNote('tariff-dated', `The tariff was in force${from}${to}; a bill of today may differ.`));
}

/** The year of a date in seconds since 1970, as the database writes it, or of text. */
function yearOf(value: unknown): number | undefined {
  const instant =
    typeof value === 'number' ? value * 1000 : typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isFinite(instant) && Math.abs(instant) < 8.64e15
    ? new Date(instant).getUTCFullYear()
    : undefined;
}
