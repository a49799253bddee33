import { tariffNote, type TariffNotes } from '../tariffNotes.ts';
import { invalid, numberOf } from './UrdbRecord.ts';

/** A row of a rate structure, as written: price = rate + adjustment. */
export interface RateRow {
  readonly price: number;
  readonly hasPrice: boolean;
  /** Infinity where none is stated. */
  readonly max: number;
  readonly unit: string | undefined;
}

/** Most periods a table of slots can number. */
const PERIODS_AT_MOST = 250;
/** No published rate has a fifth of these. */
const TIERS_AT_MOST = 100;

/**
 * Periods and tiers of a structure: a list of lists of rows, or of objects that hold such lists.
 *
 * @throws ModelError `tariff-invalid`
 */
export function readStructure(structure: readonly unknown[], name: string): readonly (readonly RateRow[])[] {
  if (structure.length > PERIODS_AT_MOST)
    throw invalid(`${name} has more than ${String(PERIODS_AT_MOST)} periods.`);
  return structure.map((period, index) => {
    const where = `${name}, period ${String(index)}`;
    const rows = tiersOf(period, where);
    if (rows.length > TIERS_AT_MOST) throw invalid(`${where} has more than ${String(TIERS_AT_MOST)} tiers.`);
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
      : numberOf(value, `${where}, ${name}`);
  };
  const rate = number('rate');
  const adjustment = number('adj');
  const max = number('max');
  if (max !== undefined && max < 0) throw invalid(`${where}: the bound ${String(max)} is negative.`);
  const unit = fields.get('unit');
  return {
    price: (rate ?? 0) + (adjustment ?? 0),
    hasPrice: rate !== undefined || adjustment !== undefined,
    max: max ?? Infinity,
    unit: typeof unit === 'string' && unit.trim() !== '' ? unit.trim() : undefined,
  };
}

/**
 * Refuses periods that are used and have no tiers.
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

/** Says of tiers of one unit that an earlier one leaves no room for; tiers of several units are compared by nobody. */
export function noteUnreachable(rows: readonly RateRow[], where: string, notes: TariffNotes): void {
  if (new Set(rows.map(({ unit }) => unit)).size > 1) return;
  const unreachable = rows.findIndex(({ max }, tier) => {
    const before = rows.slice(0, tier).map((row) => row.max);
    return before.includes(Infinity) || (tier < rows.length - 1 && max <= Math.max(0, ...before));
  });
  if (unreachable < 0) return;
  const message = `${where}, tier ${String(unreachable)} begins where it ends, so its price is never used.`;
  notes.push(tariffNote('tariff-tier-unreachable', message));
}
