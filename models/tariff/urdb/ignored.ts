import { tariffNote, type TariffNotes } from '../tariffNotes.ts';
import { numberField, textField, type UrdbRecord } from './UrdbRecord.ts';

/** Reports the components of a record that are not billed, and the dates of the record. */
export function noteIgnored(record: UrdbRecord, notes: TariffNotes): void {
  const reactive = numberField(record, 'demandreactivepowercharge') ?? 0;
  if (reactive > 0) {
    const message = `The reactive power charge of ${String(reactive)} per kVAR is not billed, since a load in kW does not include reactive power.`;
    notes.push(tariffNote('tariff-part-ignored', message));
  }
  const rules = textField(record, 'dgrules');
  if (rules !== undefined || record.get('usenetmetering') === true) {
    const message = `The rules for on-site generation (${rules ?? 'net metering'}) are not applied: all energy is purchased.`;
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
        `The field ${name} is not billed: its basis is not stated in a machine-readable form.`,
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
  notes.push(tariffNote('tariff-dated', `The tariff was in force${from}${to}; a current bill may differ.`));
}

/** The year of a date in seconds since 1970, as the database writes it, or of text. */
function yearOf(value: unknown): number | undefined {
  const instant =
    typeof value === 'number' ? value * 1000 : typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isFinite(instant) && Math.abs(instant) < 8.64e15
    ? new Date(instant).getUTCFullYear()
    : undefined;
}
