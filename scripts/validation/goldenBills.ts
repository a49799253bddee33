import { readdirSync, readFileSync } from 'node:fs';
import type { Bill } from '../../models/tariff/Bill.ts';
import { standardCalendar } from '../../models/tariff/BillingCalendar.ts';
import { billLoad } from '../../models/tariff/billLoad.ts';
import { readLoad } from '../../models/tariff/readLoad.ts';
import type { TariffTerms } from '../../models/tariff/TariffTerms.ts';
import { readUrdb } from '../../models/tariff/urdb/readUrdb.ts';

type Component = 'energy' | 'demandFlat' | 'demandTou' | 'fixed' | 'minimum' | 'total';

/** A bill of NREL's SAM, or of an independent calculator where SAM is incorrect. */
export interface GoldenCase {
  readonly id: string;
  readonly tariff: string;
  readonly load: string;
  readonly startWeekday: number;
  readonly ratchet: {
    readonly percent: readonly number[];
    readonly range: number;
    readonly minimum: number;
    readonly yearZero: readonly number[];
  } | null;
  readonly expected: {
    readonly chronological: { readonly monthly: Readonly<Record<Component, readonly number[]>> };
  };
  readonly crosscheck: {
    readonly chronological: {
      readonly annual: { readonly total: number };
      readonly monthlyTotal?: readonly number[];
    };
  };
}

/** All cases of a folder, in the order of their names. */
export function readGoldenCases(folder: URL): GoldenCase[] {
  return readdirSync(new URL('cases/', folder))
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(`cases/${file}`, folder), 'utf8')) as GoldenCase);
}

/** Whether SAM is incorrect for a case, so that the second calculator is the reference. */
export const isQuirk = ({ id }: GoldenCase): boolean => id.startsWith('QUIRK');

/**
 * The bill of a case under its conditions: look-back fields of the record are not applied, the ratchet of the case is, and daily charges are
 * distributed as in SAM.
 *
 * @param folder - contains cases, loads and records
 */
export function goldenBill(golden: GoldenCase, folder: URL): Bill {
  const text = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
  const load = readLoad(text(`loads/${golden.load}.csv`));
  const { tariff } = readUrdb(JSON.parse(text(golden.tariff)), { applyLookback: false });
  const clock = standardCalendar({
    startWeekday: golden.startWeekday,
    dayCount: 365,
    stepsPerHour: load.stepsPerHour,
  });
  return billLoad(withRatchet(tariff, golden.ratchet), load, clock, { dailyCharges: 'mean-month' });
}

function withRatchet(terms: TariffTerms, stated: GoldenCase['ratchet']): TariffTerms {
  if (stated === null) return terms;
  const ratchet = { shares: stated.percent, rangeMonthCount: stated.range, yearBefore_kW: stated.yearZero };
  const floors_kW = Array<number>(12).fill(stated.minimum);
  return {
    ...terms,
    hoursUse: { floors_kW, ratchet },
    demands: terms.demands.map((term) =>
      term.kind === 'flat' ? { ...term, floors_kW, ratchet } : { ...term, ratchet },
    ),
  };
}
