import { tariffNote, type TariffNotes } from '../tariffNotes.ts';
import { ModelError } from '../../problems/ModelError.ts';
import { MONTH_COUNT, type Ratchet } from '../TariffTerms.ts';
import { invalid, listField, numberField, urdbNumberOf, type UrdbRecord } from './UrdbRecord.ts';

/** A look-back percentage below this is probably an error: no published one is as small. */
const MIN_SHARE = 0.05;

/**
 * The look-back of a record: the demand of a month is at least a share of the peaks of earlier months.
 *
 * Method: `lookbackmonths` are the months whose peaks count, as in NREL's SAM and REopt; without `lookbackrange` all of
 * them count in every month. The year is its own predecessor.
 *
 * Source: OpenEI field list, `lookbackmonths`: "If any of these are true, lookbackRange should be zero."
 *
 * @throws ModelError `tariff-ambiguous` if months and range, or older and newer fields, contradict each other
 */
export function readRatchet(record: UrdbRecord, notes: TariffNotes): Ratchet | null {
  const stated = numberField(record, 'lookbackpercent') ?? 0;
  const older = olderShares(record, notes);
  const counting = countingMonths(record);
  if (stated === 0) {
    if (older === null && counting !== undefined) {
      const message = 'The look-back states months but no percentage; no ratchet was billed.';
      notes.push(tariffNote('tariff-lookback-implausible', message));
    }
    return older === null ? null : { shares: older, rangeMonthCount: MONTH_COUNT - 1, yearBefore_kW: null };
  }
  const share = asShare(stated, notes);
  const range = numberField(record, 'lookbackrange') ?? 0;
  if (!Number.isInteger(range) || range < 0 || range > MONTH_COUNT)
    throw invalid(`lookbackrange is ${String(range)} months, not a whole number from 0 to 12.`);
  requireAgreement({ counting, range, share, older });
  if (counting === undefined && range === 0) {
    const message =
      'The look-back states neither months nor a range; the peaks of the previous eleven months were assumed.';
    notes.push(tariffNote('tariff-lookback-assumed', message));
  }
  return {
    shares: Array.from({ length: MONTH_COUNT }, (_, month) => ((counting?.[month] ?? true) ? share : 0)),
    rangeMonthCount: range === 0 ? MONTH_COUNT - 1 : range,
    yearBefore_kW: null,
  };
}

interface LookBack {
  readonly counting: readonly boolean[] | undefined;
  readonly range: number;
  readonly share: number;
  readonly older: readonly number[] | null;
}

/** Months and a range agree if the range covers the whole year; older and newer fields agree if their shares do. */
function requireAgreement({ counting, range, share, older }: LookBack): void {
  if (counting !== undefined && range > 0 && range < MONTH_COUNT - 1) {
    const months = counting.flatMap((counts, month) => (counts ? [String(month + 1)] : [])).join(', ');
    throw new ModelError(
      'tariff-ambiguous',
      `lookbackmonths marks the months ${months}, and lookbackrange counts the previous ${String(range)} months: only one of them may be stated, and the bills differ. Remove the one that the rate sheet does not state.`,
    );
  }
  const months =
    older?.findIndex((other, month) => other !== ((counting?.[month] ?? true) ? share : 0)) ?? -1;
  if (months < 0) return;
  throw new ModelError(
    'tariff-ambiguous',
    `lookbackpercent gives ${String(share)} and demandratchetpercentage ${String(older?.[months] ?? 0)} in month ${String(months + 1)}: only one of them may be stated, and the bills differ. Remove the one that the rate sheet does not state.`,
  );
}

function asShare(stated: number, notes: TariffNotes): number {
  if (stated < 0 || stated > 100)
    throw invalid(`A look-back of ${String(stated)} is not a valid share of a peak.`);
  const share = stated > 1.5 ? stated / 100 : stated;
  if (stated > 1.5) {
    const message = `A look-back of ${String(stated)} was used as ${String(share)}: the field is a fraction.`;
    notes.push(tariffNote('tariff-lookback-implausible', message));
  } else if (share > 0 && share < MIN_SHARE) {
    const message = `A look-back of ${String(stated)} is a fraction with almost no effect; ${String(stated * 100)} was probably intended.`;
    notes.push(tariffNote('tariff-lookback-implausible', message));
  }
  return share;
}

/** How records write whether a month counts. */
const marks: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  [true, true],
  [1, true],
  ['1', true],
  ['true', true],
  [false, false],
  [0, false],
  ['0', false],
  ['false', false],
  [null, false],
]);

function countingMonths(record: UrdbRecord): boolean[] | undefined {
  const months = listField(record, 'lookbackmonths');
  if (months === undefined) return undefined;
  if (months.length !== MONTH_COUNT)
    throw invalid(`lookbackmonths has ${String(months.length)} values, not twelve.`);
  const counting = months.map((value, month) => {
    if (!marks.has(value)) {
      throw invalid(
        `lookbackmonths, month ${String(month + 1)}: ${JSON.stringify(value)} is neither true nor false.`,
      );
    }
    return marks.get(value) === true;
  });
  return counting.includes(true) ? counting : undefined;
}

/** The older field of twelve shares. */
function olderShares(record: UrdbRecord, notes: TariffNotes): number[] | null {
  const shares = listField(record, 'demandratchetpercentage');
  if (shares === undefined) return null;
  if (shares.length !== MONTH_COUNT)
    throw invalid(`demandratchetpercentage has ${String(shares.length)} values, not twelve.`);
  const read = shares.map((share, month) =>
    asShare(urdbNumberOf(share, `demandratchetpercentage, month ${String(month + 1)}`), notes),
  );
  return read.some((share) => share > 0) ? read : null;
}
