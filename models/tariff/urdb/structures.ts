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
 * A limit of a tier from here on is none, in kWh and in kW: more than a month of the electricity of the world. Records state 1e38,
 * the largest number of 32 bits and what conversions leave of it, such as 9.999999933815813e36.
 */
const NO_LIMIT = 1e12;

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
  const max = limitOf(fields.get('max'), where);
  const unit = fields.get('unit');
  return {
    price: (rate ?? 0) + (adjustment ?? 0),
    hasPrice: rate !== undefined || adjustment !== undefined,
    max,
    unit: typeof unit === 'string' && unit.trim() !== '' ? unit.trim() : undefined,
  };
}

/** The limit of a tier: Infinity if none is stated, or a number too large to be one. */
function limitOf(value: unknown, where: string): number {
  if (value === undefined || value === null || value === '') return Infinity;
  const stated = typeof value === 'string' ? Number(value) : value;
  if (typeof stated === 'number' && stated >= NO_LIMIT) return Infinity;
  const max = urdbNumberOf(value, `${where}, max`);
  if (max < 0) throw invalid(`${where}: the limit ${String(max)} is negative.`);
  return max;
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

/**
 * Reports the first tier that ends where an earlier one of its unit ends, or before. Limits in different units are not compared, as the
 * billing demand decides between them.
 *
 * @param tiers - with the units in which they are read
 */
export function noteUnreachable(
  tiers: readonly { readonly max: number; readonly unit?: string | undefined }[],
  where: string,
  notes: TariffNotes,
): void {
  const isMixed = tiers.some(({ unit }) => unit !== tiers[0]?.unit);
  const unreachable = tiers.findIndex(({ max, unit }, tier) => {
    const previous = tiers.slice(0, tier).filter((other) => other.unit === unit);
    // In a mixture a tier without a limit may end with its block.
    const limits = previous.map((other) => other.max).filter((limit) => !isMixed || limit !== Infinity);
    return limits.includes(Infinity) || (tier < tiers.length - 1 && max <= Math.max(0, ...limits));
  });
  if (unreachable < 0) return;
  const message = `${where}, tier ${String(unreachable)} starts at or above its limit, so its price is never used.`;
  notes.push(tariffNote('tariff-tier-unreachable', message));
}
