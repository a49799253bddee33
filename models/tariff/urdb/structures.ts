import { tariffNote, type TariffNotes } from '../tariffNotes.ts';
import { invalid, urdbNumberOf } from './UrdbRecord.ts';

/** A row of a rate structure as stated: price = rate + adjustment. */
export interface RateRow {
  readonly price: number;
  readonly hasPrice: boolean;
  /** Infinity if none is stated. */
  readonly max: number;
  readonly unit: string | undefined;
}

/** Maximum number of periods in a table of slots. */
const MAX_PERIODS = 250;
/** Maximum number of tiers; published rates have less than a fifth. */
const MAX_TIERS = 100;

/**
 * Periods and tiers of a structure: a list of lists of rows, or of objects that contain such lists.
 *
 * @throws ModelError `tariff-invalid`
 */
export function readStructure(structure: readonly unknown[], name: string): readonly (readonly RateRow[])[] {
  if (structure.length > MAX_PERIODS) throw invalid(`${name} has more than ${String(MAX_PERIODS)} periods.`);
  return structure.map((period, index) => {
    const where = `${name}, period ${String(index)}`;
    const rows = tiersOf(period, where);
    if (rows.length > MAX_TIERS) throw invalid(`${where} has more than ${String(MAX_TIERS)} tiers.`);
    return rows.map((row, tier) => readRow(row, `${where}, tier ${String(tier)}`));
  });
}

function tiersOf(period: unknown, where: string): readonly unknown[] {
  if (Array.isArray(period)) return period as readonly unknown[];
  if (typeof period === 'object' && period !== null) {
    const inner: unknown = Object.values(period).find((value) => Array.isArray(value));
    if (Array.isArray(inner)) return inner as readonly unknown[];
  }
  throw invalid(`${where} is not a list of tiers.`);
}

function readRow(row: unknown, where: string): RateRow {
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    throw invalid(`${where} is not an object.`);
  const fields = new Map<string, unknown>(Object.entries(row));
  const number = (name: string): number | undefined => {
    const value = fields.get(name);
    return value === undefined || value === null || value === ''
      ? undefined
      : urdbNumberOf(value, `${where}, ${name}`);
  };
  const rate = number('rate');
  const adjustment = number('adj');
  const max = number('max');
  if (max !== undefined && max < 0) throw invalid(`${where}: the limit ${String(max)} is negative.`);
  const unit = fields.get('unit');
  return {
    price: (rate ?? 0) + (adjustment ?? 0),
    hasPrice: rate !== undefined || adjustment !== undefined,
    max: max ?? Infinity,
    unit: typeof unit === 'string' && unit.trim() !== '' ? unit.trim() : undefined,
  };
}

/**
 * Rejects periods that are used but have no tiers.
 *
 * @param used - period of each slot or month
 */
export function requireTiers(
  periods: readonly (readonly unknown[])[],
  used: Iterable<number>,
  name: string,
): void {
  for (const period of new Set(used)) {
    if ((periods[period]?.length ?? 0) === 0)
      throw invalid(`${name}, period ${String(period)} has no tiers.`);
  }
}

/** Reports unreachable tiers among tiers of one unit; tiers of several units are not compared. */
export function noteUnreachable(rows: readonly RateRow[], where: string, notes: TariffNotes): void {
  if (new Set(rows.map(({ unit }) => unit)).size > 1) return;
  const unreachable = rows.findIndex(({ max }, tier) => {
    const previous = rows.slice(0, tier).map((row) => row.max);
    return previous.includes(Infinity) || (tier < rows.length - 1 && max <= Math.max(0, ...previous));
  });
  if (unreachable < 0) return;
  const message = `${where}, tier ${String(unreachable)} starts at or above its limit, so its price is never used.`;
  notes.push(tariffNote('tariff-tier-unreachable', message));
}
