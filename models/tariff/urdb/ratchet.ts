import { tariffNote, type TariffNotes } from '../tariffNotes.ts';
import { MONTH_COUNT, type Ratchet } from '../TariffTerms.ts';
import { invalid, listField, numberField, urdbNumberOf, type UrdbRecord } from './UrdbRecord.ts';

/** A look-back percentage below this is probably an error: no published one is as small. */
const MIN_SHARE = 0.05;

/**
 * The look-back of a record: the demand of a month is at least a share of the peaks of earlier months.
 *
 * Method: `lookbackmonths` are the months whose peaks count, as in NREL's SAM and REopt; without `lookbackrange` all of
 * them count in every month. The year is its own predecessor.
 */
export function readRatchet(record: UrdbRecord, notes: TariffNotes): Ratchet | null {
  const stated = numberField(record, 'lookbackpercent') ?? 0;
  const older = olderShares(record, notes);
  if (stated === 0) {
    return older === null ? null : { shares: older, rangeMonthCount: MONTH_COUNT - 1, yearBefore_kW: null };
  }
  const share = asShare(stated, notes);
  const range = numberField(record, 'lookbackrange') ?? 0;
  if (range < 0 || range > MONTH_COUNT)
    throw invalid(`lookbackrange is ${String(range)} months, not 0 to 12.`);
  const counting = countingMonths(record);
  if (counting === undefined && range === 0) {
    const message =
      'The look-back states neither months nor a range; the peaks of the previous eleven months were assumed.';
    notes.push(tariffNote('tariff-lookback-assumed', message));
  }
  return {
    shares: Array.from({ length: MONTH_COUNT }, (_, month) => ((counting?.[month] ?? true) ? share : 0)),
    rangeMonthCount: range === 0 ? MONTH_COUNT - 1 : Math.ceil(range),
    yearBefore_kW: null,
  };
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

function countingMonths(record: UrdbRecord): boolean[] | undefined {
  const months = listField(record, 'lookbackmonths');
  if (months === undefined) return undefined;
  if (months.length !== MONTH_COUNT)
    throw invalid(`lookbackmonths has ${String(months.length)} values, not twelve.`);
  const counting = months.map((value) => value === true || value === 1 || value === 'true' || value === '1');
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
