import { ModelError } from '../../problems/ModelError.ts';
import type { Finding } from '../../problems/Finding.ts';
import type { Eligibility } from '../billNotes.ts';
import { tariffNote, type TariffNotes } from '../tariffNotes.ts';
import { MONTHS, NO_FLOOR, type DemandTerm, type TariffTerms } from '../TariffTerms.ts';
import { readFixed, readMinimums } from './charges.ts';
import { readCoincident, readFlatDemand, readTouDemand, type DemandContext } from './demand.ts';
import { readEnergy } from './energy.ts';
import { noteIgnored } from './ignored.ts';
import { readRatchet } from './ratchet.ts';
import { numberField, recordOf, textField, type UrdbRecord } from './UrdbRecord.ts';

/** How a record is read, where it does not say. */
export interface ReadingOptions {
  /** Whether look-back fields are applied; they are unless told otherwise. */
  readonly applyLookback?: boolean;
  /** That demand in kVA is billed at; 1 unless given. */
  readonly powerFactor?: number;
}

/** A tariff that can be billed, and who it belongs to. */
export interface ReadTariff {
  readonly tariff: TariffTerms;
  readonly utility: string | null;
  readonly label: string | null;
  readonly eligibility: Eligibility;
  readonly findings: readonly Finding[];
}

/** Demand windows that can be billed, in minutes. */
const WINDOWS_min = [15, 30, 60];
const USUAL_WINDOW_min = 15;

/**
 * Reads a record of the Utility Rate Database as it is.
 *
 * Source: OpenEI field list of "Get Utility Rates", version 8; docs/methods/bill.md says how each field is read.
 *
 * @param value - JSON of one record
 * @throws ModelError `tariff-unreadable`, `tariff-invalid`, or `tariff-ambiguous` where bills would differ with the reading
 */
export function readUrdb(value: unknown, options: ReadingOptions = {}): ReadTariff {
  const { applyLookback = true, powerFactor = 1 } = options;
  if (!(powerFactor > 0 && powerFactor <= 1)) {
    throw new ModelError(
      'out-of-range',
      `A power factor lies above 0, up to 1; given ${String(powerFactor)}.`,
    );
  }
  const record = recordOf(value);
  const notes: TariffNotes = [];
  const ratchet = applyLookback ? readRatchet(record, notes) : null;
  const floors_kW = leastDemand(record, notes);
  const context: DemandContext = { notes, powerFactor, floors_kW, ratchet };
  const energy = readEnergy(record, notes);
  const demands = [readFlatDemand(record, context), readTouDemand(record, context)].filter(
    (term): term is DemandTerm => term !== null,
  );
  const coincident = readCoincident(record, context);
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
      least_kW: leastCustomer_kW(record),
      most_kW: numberField(record, 'peakkwcapacitymax') ?? numberField(record, 'maxdemand') ?? null,
    },
    findings: notes,
  };
}

/**
 * Least billing demand of every month, a field of newer records. Beside a `maxdemand` it is the range of customers that the rate is
 * for; alone it is read as a floor, and said, since no documentation tells.
 */
function leastDemand(record: UrdbRecord, notes: TariffNotes): readonly number[] {
  const least_kW = numberField(record, 'mindemand') ?? 0;
  if (least_kW <= 0 || numberField(record, 'maxdemand') !== undefined) return NO_FLOOR;
  const message = `mindemand is ${String(least_kW)} kW. It is read as the least demand that each month is billed for; it may also mean that the rate is for customers from that demand on.`;
  notes.push(tariffNote('tariff-least-demand', message));
  return Array<number>(MONTHS).fill(least_kW);
}

/** Least demand of the customers that a rate is for. */
function leastCustomer_kW(record: UrdbRecord): number | null {
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
        : `A demand window of ${String(stated)} minutes is none`;
    notes.push(
      tariffNote('tariff-window-assumed', `${given}; ${String(USUAL_WINDOW_min)} minutes are taken.`),
    );
  }
  return USUAL_WINDOW_min;
}
