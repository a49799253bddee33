import { ModelError } from '../../problems/ModelError.ts';
import { tariffNote, type TariffNotes } from '../tariffNotes.ts';
import { pricedTiers } from '../energyTiers.ts';
import type { EnergyTerm, EnergyTier } from '../TariffTerms.ts';
import { periodPlaces, statedLabels } from './periodPlaces.ts';
import { readSchedule } from './schedules.ts';
import { noteUnreachable, readStructure, requireTiers, type RateRow } from './structures.ts';
import { invalid, listField, type UrdbRecord } from './UrdbRecord.ts';

const STRUCTURE = 'energyratestructure';

const units: Readonly<Record<string, Pick<EnergyTier, 'unit' | 'isDaily'>>> = {
  kwh: { unit: 'kWh', isDaily: false },
  'kwh daily': { unit: 'kWh', isDaily: true },
  'kwh/kw': { unit: 'kWh/kW', isDaily: false },
  'kwh/kw daily': { unit: 'kWh/kW', isDaily: true },
};

/**
 * Energy charges of a record; null if it has none.
 *
 * @throws ModelError `tariff-invalid`, or `tariff-ambiguous` if the tiers have more than one interpretation
 */
export function readEnergy(record: UrdbRecord, notes: TariffNotes): EnergyTerm | null {
  const structure = listField(record, STRUCTURE);
  if (structure === undefined) {
    notes.push(
      tariffNote(
        'tariff-part-missing',
        'The tariff has no energy charges; energy costs nothing in this bill.',
      ),
    );
    return null;
  }
  const rows = readStructure(structure, STRUCTURE);
  const fields = { weekday: 'energyweekdayschedule', weekend: 'energyweekendschedule', structure: STRUCTURE };
  const periodOfSlot = readSchedule(record, { ...fields, periodCount: rows.length }, notes);
  requireTiers(rows, periodOfSlot, STRUCTURE);
  const used = new Set(periodOfSlot);
  const labels = statedLabels(record, 'energytoulabels');
  const places = periodPlaces({ structure: STRUCTURE, rows, periodOfSlot, labels });
  const periods = rows.map((tiers, period) => {
    const place = places[period] ?? STRUCTURE;
    const read = readTiers(tiers, place, used.has(period) ? notes : []);
    if (used.has(period)) {
      requireUnambiguous(read, place);
      noteBlockPrices(read, place, notes);
      const comparable = read.map(({ upTo, unit, isDaily }) => ({
        max: upTo,
        unit: `${unit}${isDaily ? ' daily' : ''}`,
      }));
      noteUnreachable(comparable, place, notes);
    }
    return read;
  });
  return { periodOfSlot, periods, labels };
}

function readTiers(rows: readonly RateRow[], place: string, notes: TariffNotes): EnergyTier[] {
  let last = units['kwh'] ?? { unit: 'kWh', isDaily: false };
  return rows.map((row, tier) => {
    const where = `${place}, tier ${String(tier)}`;
    if (row.unit === undefined) {
      if (rows.length > 1) {
        const message = `${where} has no unit; ${last.unit}${last.isDaily ? ' daily' : ''} was assumed, as in the previous tier.`;
        notes.push(tariffNote('tariff-unit-assumed', message));
      }
    } else {
      const known = units[row.unit.toLowerCase()];
      if (known === undefined) {
        throw invalid(
          `${where}: "${row.unit}" is not a unit of energy tiers (kWh, kWh/kW, kWh daily, kWh/kW daily).`,
        );
      }
      last = known;
    }
    if (!row.hasPrice)
      notes.push(tariffNote('tariff-price-missing', `${where} has neither rate nor adj; 0 was used.`));
    if (tier === rows.length - 1 && row.max !== Infinity) {
      const message = `${where} is the last and has a limit of ${String(row.max)}; its price was used for all energy above.`;
      notes.push(tariffNote('tariff-last-bound', message));
    }
    return { price_per_kWh: row.price, upTo: row.max, unit: last.unit, isDaily: last.isDaily };
  });
}

/**
 * Tiers in kWh and hours-of-use tiers can be mixed in one way only: blocks of hours of use, each with steps in kWh and
 * followed by another block.
 */
function requireUnambiguous(tiers: readonly EnergyTier[], where: string): void {
  const first = tiers[0]?.unit;
  const isMixed = tiers.some(({ unit }) => unit !== first);
  if (!isMixed) return;
  if (first === 'kWh') {
    throw new ModelError(
      'tariff-ambiguous',
      `${where}: tiers in kWh precede tiers in kWh/kW. It is not stated whether the latter count from 0 or from the last kWh, and the bills differ.`,
    );
  }
  const block = lastBlock(tiers);
  if (tiers.at(-1)?.unit !== 'kWh' || block === undefined) return;
  if (block.upTo !== Infinity) {
    throw new ModelError(
      'tariff-ambiguous',
      `${where}: the last tiers are in kWh inside a block of kWh/kW that ends, so either energy above the block has no price or it is not a block.`,
    );
  }
  if (block.price_per_kWh !== 0) {
    throw new ModelError(
      'tariff-ambiguous',
      `${where}: tiers in kWh follow a tier in kWh/kW without a limit and with a price of ${String(block.price_per_kWh)}, so either its price or theirs is never used, and the bills differ.`,
    );
  }
}

const lastBlock = (tiers: readonly EnergyTier[]): EnergyTier | undefined =>
  tiers.findLast(({ unit }) => unit === 'kWh/kW');

/** Reports blocks with a price of their own, which is not billed: the steps inside the block have theirs. */
function noteBlockPrices(tiers: readonly EnergyTier[], place: string, notes: TariffNotes): void {
  const billed = new Set(pricedTiers(tiers));
  const unused = tiers.findIndex((tier) => !billed.has(tier) && tier.price_per_kWh !== 0);
  if (unused < 0) return;
  const { price_per_kWh = 0, upTo = 0 } = tiers[unused] ?? {};
  const message = `${place}, tier ${String(unused)} is the limit of a block of ${String(upTo)} kWh/kW, since tiers in kWh follow; its price of ${String(price_per_kWh)} is not billed.`;
  notes.push(tariffNote('tariff-part-ignored', message));
}
