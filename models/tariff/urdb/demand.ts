import { tariffNote, type TariffNotes } from '../tariffNotes.ts';
import {
  MONTH_COUNT,
  NO_FLOOR,
  SLOT_COUNT,
  type CoincidentTerm,
  type DemandTerm,
  type DemandTier,
  type Ratchet,
} from '../TariffTerms.ts';
import { periodPlaces, statedLabels } from './periodPlaces.ts';
import { periodNumber, readSchedule } from './schedules.ts';
import { noteUnreachable, readStructure, requireTiers, type RateRow } from './structures.ts';
import { invalid, listField, textField, type UrdbRecord } from './UrdbRecord.ts';

/** Kilowatts of a mechanical horsepower. Source: 550 ft·lbf/s. */
const KW_PER_HP = 0.7457;

/** Context of reading demand charges. */
export interface DemandContext {
  readonly notes: TariffNotes;
  readonly powerFactor: number;
  readonly floors_kW: readonly number[];
  readonly ratchet: Ratchet | null;
}

type Measure = Pick<DemandTerm, 'unit' | 'unitsPerKW' | 'isDaily'>;

/** Billing unit of a demand charge. */
function measureOf(record: UrdbRecord, field: string, { notes, powerFactor }: DemandContext): Measure {
  const specific = textField(record, field);
  const general = textField(record, 'demandunits');
  const text = specific ?? general ?? 'kW';
  if (general !== undefined && general.toLowerCase() !== text.toLowerCase()) {
    const message = `${field} is ${text}, but demandunits is ${general}; ${text} was used.`;
    notes.push(tariffNote('tariff-field-conflict', message));
  }
  const isDaily = /daily/i.test(text);
  const unit = text.replace(/daily/i, '').trim().toLowerCase();
  switch (unit) {
    case 'kw':
      return { unit: 'kW', unitsPerKW: 1, isDaily };
    case 'hp':
      notes.push(tariffNote('tariff-unit-converted', `${field} is hp; 1 hp is ${String(KW_PER_HP)} kW.`));
      return { unit: 'hp', unitsPerKW: 1 / KW_PER_HP, isDaily };
    case 'kva': {
      const message = `${field} is kVA; demand in kW is divided by a power factor of ${String(powerFactor)}.`;
      notes.push(tariffNote('tariff-power-factor', message));
      return { unit: 'kVA', unitsPerKW: 1 / powerFactor, isDaily };
    }
    default:
      throw invalid(`${field} is "${text}", not kW, kVA or hp.`);
  }
}

/** The demand charge on the monthly peak; null if there is none. */
export function readFlatDemand(record: UrdbRecord, context: DemandContext): DemandTerm | null {
  const structure = listField(record, 'flatdemandstructure');
  if (structure === undefined) return null;
  const name = 'flatdemandstructure';
  const rows = readStructure(structure, name);
  const months = periodsOfMonths(record, rows.length);
  requireTiers(rows, months, name);
  const periodOfSlot = Uint8Array.from(
    { length: SLOT_COUNT },
    (_, slot) => months[Math.floor(slot / 48)] ?? 0,
  );
  const places = periodPlaces({ structure: name, rows, periodOfSlot, labels: [] });
  return {
    kind: 'flat',
    label: 'Demand',
    ...measureOf(record, 'flatdemandunit', context),
    periodOfSlot,
    periods: rows.map((tiers, period) => demandTiers(tiers, places[period] ?? name, context.notes)),
    floors_kW: context.floors_kW,
    ratchet: context.ratchet,
    isOfIt: false,
    contracted_kW: null,
  };
}

function periodsOfMonths(record: UrdbRecord, periodCount: number): number[] {
  const months = listField(record, 'flatdemandmonths');
  const structure = 'flatdemandstructure';
  if (months === undefined) {
    if (periodCount === 1) return Array<number>(MONTH_COUNT).fill(0);
    throw invalid(`${structure} has ${String(periodCount)} periods, but flatdemandmonths is missing.`);
  }
  if (months.length !== MONTH_COUNT) {
    throw invalid(`flatdemandmonths has ${String(months.length)} values, not one for each month.`);
  }
  return months.map((value, month) =>
    periodNumber(value, periodCount, {
      where: () => `flatdemandmonths, month ${String(month + 1)}`,
      structure,
    }),
  );
}

/** The demand charge on the peak of each time-of-use period; null if there is none. */
export function readTouDemand(record: UrdbRecord, context: DemandContext): DemandTerm | null {
  const name = 'demandratestructure';
  const structure = listField(record, name);
  if (structure === undefined) return null;
  const rows = readStructure(structure, name);
  const fields = { weekday: 'demandweekdayschedule', weekend: 'demandweekendschedule', structure: name };
  const periodOfSlot = readSchedule(record, { ...fields, periodCount: rows.length }, context.notes);
  requireTiers(rows, periodOfSlot, name);
  const labels = statedLabels(record, 'demandtoulabels');
  const places = periodPlaces({ structure: name, rows, periodOfSlot, labels });
  return {
    kind: 'tou',
    label: 'TOU demand',
    ...measureOf(record, 'demandrateunit', context),
    periodOfSlot,
    labels,
    periods: rows.map((tiers, period) => demandTiers(tiers, places[period] ?? name, context.notes)),
    floors_kW: NO_FLOOR,
    ratchet: context.ratchet,
    isOfIt: false,
    contracted_kW: null,
  };
}

/** The coincident-peak charge; null if there is none. */
export function readCoincident(record: UrdbRecord, context: DemandContext): CoincidentTerm | null {
  const { notes } = context;
  const name = 'coincidentratestructure';
  const structure = listField(record, name);
  if (structure === undefined) return null;
  const rows = readStructure(structure, name);
  const fields = { weekday: 'coincidentschedule', weekend: 'coincidentschedule', structure: name };
  const periodOfSlot = readSchedule(record, { ...fields, periodCount: rows.length }, notes);
  requireTiers(rows, periodOfSlot, name);
  const { unit, unitsPerKW } = measureOf(record, 'coincidentrateunit', context);
  const places = periodPlaces({ structure: name, rows, periodOfSlot, labels: [] });
  return {
    unit,
    unitsPerKW,
    periodOfSlot,
    periods: rows.map((tiers, period) => demandTiers(tiers, places[period] ?? name, notes)),
  };
}

function demandTiers(rows: readonly RateRow[], where: string, notes: TariffNotes): DemandTier[] {
  noteUnreachable(rows, where, notes);
  return rows.map(({ price, max, hasPrice }, tier) => {
    const isLast = tier === rows.length - 1;
    if (!hasPrice) {
      notes.push(
        tariffNote(
          'tariff-price-missing',
          `${where}, tier ${String(tier)} has neither rate nor adj; 0 was used.`,
        ),
      );
    }
    if (isLast && max !== Infinity) {
      const message = `${where}, tier ${String(tier)} is the last and has a limit of ${String(max)}; its price was used for all demand above.`;
      notes.push(tariffNote('tariff-last-bound', message));
    }
    return { price, upTo: isLast ? Infinity : max };
  });
}
