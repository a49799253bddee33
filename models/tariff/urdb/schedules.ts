import { tariffNote, type TariffNotes } from '../tariffNotes.ts';
import { SLOT_COUNT } from '../TariffTerms.ts';
import { invalid, listField, type UrdbRecord } from './UrdbRecord.ts';

/** Field names of the two matrices of a schedule, and its number of periods. */
export interface ScheduleFields {
  readonly weekday: string;
  readonly weekend: string;
  readonly structure: string;
  readonly periodCount: number;
}

/**
 * Period of each month, kind of day and hour, from two matrices of 12 months by 24 hours.
 *
 * @throws ModelError `tariff-invalid` for a different shape, or a period that the structure does not have
 */
export function readSchedule(record: UrdbRecord, fields: ScheduleFields, notes: TariffNotes): Uint8Array {
  const weekday = listField(record, fields.weekday);
  const weekend = listField(record, fields.weekend);
  const known = weekday ?? weekend;
  if (known === undefined) {
    if (fields.periodCount > 1) {
      throw invalid(
        `${fields.structure} has ${String(fields.periodCount)} periods, but ${fields.weekday} is missing.`,
      );
    }
    return new Uint8Array(SLOT_COUNT);
  }
  if (weekday === undefined || weekend === undefined) {
    const missing = weekday === undefined ? fields.weekday : fields.weekend;
    notes.push(
      tariffNote(
        'tariff-schedule-assumed',
        `${missing} is missing; the other schedule was used for all days.`,
      ),
    );
  }
  const slots = new Uint8Array(SLOT_COUNT);
  fillDays(slots, weekday ?? known, 0, { ...fields, name: fields.weekday });
  fillDays(slots, weekend ?? known, 24, { ...fields, name: fields.weekend });
  return slots;
}

function fillDays(
  slots: Uint8Array,
  matrix: readonly unknown[],
  offset: number,
  { name, periodCount, structure }: ScheduleFields & { readonly name: string },
): void {
  if (matrix.length !== 12)
    throw invalid(`${name} has ${String(matrix.length)} rows, not one for each month.`);
  matrix.forEach((row, month) => {
    if (!Array.isArray(row) || row.length !== 24) {
      const given = Array.isArray(row) ? `${String(row.length)} values` : 'not a list';
      throw invalid(`${name}, month ${String(month + 1)}: ${given}, not one for each of 24 hours.`);
    }
    row.forEach((value: unknown, hour) => {
      const where = (): string => `${name}, month ${String(month + 1)}, hour ${String(hour)}`;
      slots[month * 48 + offset + hour] = periodNumber(value, periodCount, { where, structure });
    });
  });
}

/** A valid zero-based period number. */
export function periodNumber(
  value: unknown,
  periodCount: number,
  { where, structure }: { readonly where: () => string; readonly structure: string },
): number {
  const period = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof period !== 'number' || !Number.isInteger(period) || period < 0) {
    throw invalid(`${where()}: ${JSON.stringify(value)} is not a valid period number.`);
  }
  if (period >= periodCount) {
    throw invalid(
      `${where()} refers to period ${String(period)}, but ${structure} has ${String(periodCount)} (numbered from 0).`,
    );
  }
  return period;
}
