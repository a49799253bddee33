import { periodNames } from '../periods/periodNames.ts';
import type { RateRow } from './structures.ts';
import type { UrdbRecord } from './UrdbRecord.ts';

/** More characters of a stated name are cut off. */
const MAX_LENGTH = 60;

/**
 * Names of periods that a record states, as editors of the database write them; not in its field list. Numbers are not names.
 *
 * @param field - `energytoulabels` or `demandtoulabels`
 */
export function statedLabels(record: UrdbRecord, field: string): readonly (string | undefined)[] {
  const stated = record.get(field);
  if (!Array.isArray(stated)) return [];
  return stated.map((label: unknown) => {
    const text = typeof label === 'string' ? label.replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH) : '';
    return text === '' || /^((tou )?period )?\d+$/i.test(text) ? undefined : text;
  });
}

/** What the periods of a structure are named by. */
interface PlacedPeriods {
  readonly structure: string;
  readonly rows: readonly (readonly RateRow[])[];
  readonly periodOfSlot: Uint8Array;
  readonly labels: readonly (string | undefined)[];
}

/**
 * The places of the periods of a record for messages: as the record numbers them, with their names where several apply,
 * "energyratestructure, period 2 (Summer on-peak)".
 */
export function periodPlaces({ structure, rows, periodOfSlot, labels }: PlacedPeriods): readonly string[] {
  const prices = rows.map(
    (tiers) => tiers.reduce((sum, { price }) => sum + price, 0) / Math.max(1, tiers.length),
  );
  const names = periodNames({ periodOfSlot, prices, labels });
  const isNamed = names.filter(({ hours }) => hours !== '').length > 1;
  return names.map(({ name, hours }, period) => {
    const place = `${structure}, period ${String(period)}`;
    return isNamed && hours !== '' ? `${place} (${name})` : place;
  });
}
