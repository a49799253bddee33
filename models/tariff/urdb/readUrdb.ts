import { ModelError } from '../../problems/ModelError.ts';
import type { Finding } from '../../problems/Finding.ts';
import type { Eligibility } from '../billNotes.ts';
import { priceSlips } from '../priceSlips.ts';
import { tariffNote, type TariffNotes } from '../tariffNotes.ts';
import { MONTH_COUNT, NO_FLOOR, type DemandTerm, type TariffTerms } from '../TariffTerms.ts';
import { readFixed, readMinimums } from './charges.ts';
import { readCoincident, readFlatDemand, readTouDemand, type DemandContext } from './demand.ts';
import { readEnergy } from './energy.ts';
import { noteIgnored } from './ignored.ts';
import { readRatchet } from './ratchet.ts';
import { ratchetScope } from './ratchetScope.ts';
import { numberField, recordOf, textField, type UrdbRecord } from './UrdbRecord.ts';

/** Reading options that a record does not define. */
export interface ReadingOptions {
  /** Whether look-back fields are applied; default: true. */
  readonly applyLookback?: boolean;
  /** Power factor for demand billed in kVA; default: 1. */
  readonly powerFactor?: number;
}

/** A tariff that can be billed, with its utility. */
export interface ReadTariff {
  readonly tariff: TariffTerms;
  readonly utility: string | null;
  readonly label: string | null;
  readonly eligibility: Eligibility;
  readonly findings: readonly Finding[];
}

/** Demand windows that can be billed, in minutes. */
const WINDOWS_min = [15, 30, 60];
const DEFAULT_WINDOW_min = 15;

/**
 * Reads an unchanged record of the Utility Rate Database.
 *
 * Source: OpenEI field list of "Get Utility Rates", version 8; docs/methods/bill.md describes how each field is read.
 *
 * @param value - JSON of one record
 * @throws ModelError `tariff-unreadable`, `tariff-invalid`, or `tariff-ambiguous` if bills would differ by interpretation
 */
export function readUrdb(value: unknown, options: ReadingOptions = {}): ReadTariff {
  const { applyLookback = true, powerFactor = 1 } = options;
  if (!(powerFactor > 0 && powerFactor <= 1)) {
    throw new ModelError(
      'out-of-range',
      `A power factor must be above 0 and at most 1; given: ${String(powerFactor)}.`,
    );
  }
  const record = recordOf(value);
  const notes: TariffNotes = [];
  const ratchet = applyLookback ? readRatchet(record, notes) : null;
  const floors_kW = minimumDemand_kW(record, notes);
  const context: DemandContext = { notes, powerFactor, floors_kW, ratchet };
  const energy = readEnergy(record, notes);
  const demands = [readFlatDemand(record, context), readTouDemand(record, context)].filter(
    (term): term is DemandTerm => term !== null,
  );
  const coincident = readCoincident(record, context);
  if (ratchet !== null) notes.push(...ratchetScope(demands, energy));
  noteIgnored(record, notes);
  const terms: TariffTerms = {
    name: textField(record, 'name') ?? 'unnamed tariff',
    currency: 'USD',
    energy,
    demands,
    coincident,
    demandWindow_min: windowOf(record, { demands, energy }, notes),
    hoursUse: { floors_kW, ratchet },
    fixed: readFixed(record, notes),
    minimums: readMinimums(record, notes),
  };
  return {
    tariff: terms,
    utility: textField(record, 'utility') ?? null,
    label: textField(record, 'label') ?? null,
    eligibility: {
      least_kW: minimumEligible_kW(record),
      max_kW: numberField(record, 'peakkwcapacitymax') ?? numberField(record, 'maxdemand') ?? null,
    },
    findings: [...notes, ...priceSlips(terms)],
  };
}

/**
 * Minimum billing demand of every month, a field of newer records. Together with `maxdemand` it is the eligibility
 * range of the rate; alone it is used as a floor and reported, since it is not documented.
 */
function minimumDemand_kW(record: UrdbRecord, notes: TariffNotes): readonly number[] {
  const minimum_kW = numberField(record, 'mindemand') ?? 0;
  if (minimum_kW <= 0 || numberField(record, 'maxdemand') !== undefined) return NO_FLOOR;
  const message = `mindemand is ${String(minimum_kW)} kW. It was used as the minimum billing demand of each month; it may also be the minimum demand of eligible customers.`;
  notes.push(tariffNote('tariff-least-demand', message));
  return Array<number>(MONTH_COUNT).fill(minimum_kW);
}

/** Minimum demand of the customers eligible for a rate. */
function minimumEligible_kW(record: UrdbRecord): number | null {
  const stated = numberField(record, 'peakkwcapacitymin');
  return stated ?? numberField(record, 'mindemand') ?? null;
}

function windowOf(
  record: UrdbRecord,
  { demands, energy }: Pick<TariffTerms, 'demands' | 'energy'>,
  notes: TariffNotes,
): number {
  const stated = numberField(record, 'demandwindow');
  if (stated !== undefined && WINDOWS_min.includes(stated)) return stated;
  const usesHours = energy?.periods.some((tiers) => tiers.some(({ unit }) => unit === 'kWh/kW')) ?? false;
  if (demands.length > 0 || usesHours) {
    const given =
      stated === undefined
        ? 'The tariff states no demand window'
        : `A demand window of ${String(stated)} minutes is not supported`;
    notes.push(
      tariffNote('tariff-window-assumed', `${given}; ${String(DEFAULT_WINDOW_min)} minutes were assumed.`),
    );
  }
  return DEFAULT_WINDOW_min;
}
