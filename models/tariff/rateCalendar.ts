import type { Bill } from './Bill.ts';
import type { BillingCalendar } from './BillingCalendar.ts';
import type { BillingOptions } from './BillingOptions.ts';
import { demandCharges, type DemandCharge } from './demandCharges.ts';
import { billedPeriods } from './demandLines.ts';
import { energyOfPeriods } from './energyLines.ts';
import type { BilledLoad } from './loadTally.ts';
import type { MeasuredLoad } from './MeasuredLoad.ts';
import { measuredLoads } from './measuredLoads.ts';
import { namesOfTerm } from './periods/namesOfTerm.ts';
import type { PeriodName } from './periods/periodNames.ts';
import {
  MONTH_COUNT,
  SLOT_COUNT,
  type DemandTerm,
  type EnergyTerm,
  type TariffTerms,
} from './TariffTerms.ts';

/** A charge by month, kind of day and hour. */
export interface ChargeCalendar {
  readonly kind: 'energy' | 'demand';
  readonly label: string;
  /** What the price is per: kWh, kW, kVA or hp. */
  readonly unit: string;
  /** Period of each {@link BillingCalendar} slot. */
  readonly periodOfSlot: Uint8Array;
  readonly periods: readonly PeriodName[];
  /** Prices of the tiers of each period, from the first. */
  readonly tierPrices: readonly (readonly number[])[];
  /** Price in each slot: the mean over the tiers that its month reaches; of the first tier if nothing is billed. */
  readonly prices: Float64Array;
  /** Cost of each slot: of its energy, or of the monthly peaks that begin in it. */
  readonly costs: Float64Array;
}

/** The prices of a tariff and the load that buys at them, by month, kind of day and hour. */
export interface RateCalendar {
  /** Charges whose price differs between hours or months. */
  readonly varying: readonly ChargeCalendar[];
  /** Charges with the same price at all times. */
  readonly constant: readonly ChargeCalendar[];
  /** Energy of each slot. */
  readonly energy_kWh: Float64Array;
  /** Mean load of each slot; 0 in one that the year does not have. */
  readonly load_kW: Float64Array;
}

/**
 * The calendar of a rate: the price of every month, kind of day and hour, with the load that is bought then.
 *
 * @param bill - of the load by these terms
 * @throws ModelError `load-length`
 */
export function rateCalendar(
  terms: TariffTerms,
  load: BilledLoad,
  clock: BillingCalendar,
  { bill, ...options }: BillingOptions & { readonly bill: Bill },
): RateCalendar {
  const { facility, it } = measuredLoads(terms, load, clock, options);
  const { energy_kWh } = facility.tally;
  const peaks = demandCharges(terms, load, clock, options);
  const charges = [
    ...(terms.energy === null ? [] : [energyCalendar(terms.energy, facility, bill.billingDemand_kW)]),
    ...terms.demands.map((term, index) => {
      const own = peaks.filter((charge) => charge.term === index);
      return { ...demandCalendar(term, term.isOfIt ? it : facility), costs: costsOfPeaks(own, clock) };
    }),
  ];
  const isConstant = ({ prices, tierPrices }: ChargeCalendar): boolean =>
    tierPrices.length === 1 || prices.every((price) => price === prices[0]);
  return {
    varying: charges.filter((charge) => !isConstant(charge)),
    constant: charges.filter(isConstant),
    energy_kWh,
    load_kW: meanLoads(energy_kWh, clock),
  };
}

function energyCalendar(
  term: EnergyTerm,
  measured: MeasuredLoad,
  demand_kW: readonly number[],
): ChargeCalendar {
  const lines = energyOfPeriods(term, measured, demand_kW);
  const { energy_kWh } = measured.tally;
  const prices = new Float64Array(SLOT_COUNT);
  const costs = new Float64Array(SLOT_COUNT);
  for (let slot = 0; slot < SLOT_COUNT; slot += 1) {
    const period = term.periodOfSlot[slot] ?? 0;
    const price = paidPrice(lines[period] ?? [], Math.floor(slot / 48));
    prices[slot] = price;
    costs[slot] = price * (energy_kWh[slot] ?? 0);
  }
  return {
    kind: 'energy',
    label: 'Energy',
    unit: 'kWh',
    periodOfSlot: term.periodOfSlot,
    periods: namesOfTerm(term),
    tierPrices: lines.map((tiers) => tiers.map(({ price }) => price ?? 0)),
    prices,
    costs,
  };
}

interface PricedLine {
  readonly price: number | null;
  readonly quantities: Float64Array;
  readonly costs: Float64Array;
}

/** Mean price of a month over tiers; the price of the first tier if the month has no quantity. */
function paidPrice(tiers: readonly PricedLine[], month: number): number {
  const quantity = tiers.reduce((sum, { quantities }) => sum + (quantities[month] ?? 0), 0);
  const [first] = tiers;
  if (quantity === 0 || tiers.length === 1) return first?.price ?? 0;
  return tiers.reduce((sum, { costs }) => sum + (costs[month] ?? 0), 0) / quantity;
}

function demandCalendar(term: DemandTerm, measured: MeasuredLoad): Omit<ChargeCalendar, 'costs'> {
  const prices = new Float64Array(SLOT_COUNT);
  // Prices of daily peaks are those of the first tier: tiers are filled day by day.
  const billed = term.isDaily ? [] : billedPeriods(term, measured);
  for (let slot = 0; slot < SLOT_COUNT; slot += 1) {
    const period = term.periodOfSlot[slot] ?? 0;
    const lines = billed[period]?.lines ?? [];
    const month = Math.floor(slot / 48);
    const first = term.periods[period]?.[0]?.price ?? 0;
    const isBilled = lines.some(({ quantities }) => (quantities[month] ?? 0) > 0);
    prices[slot] = isBilled ? meanOfTiers(term, period, lines, month) : first;
  }
  return {
    kind: 'demand',
    label: term.label,
    unit: term.isDaily ? `${term.unit}-day` : term.unit,
    periodOfSlot: term.periodOfSlot,
    periods: namesOfTerm(term),
    tierPrices: term.periods.map((tiers) => tiers.map(({ price }) => price)),
    prices,
  };
}

/** Lines without a price are not on the bill: with one of them the price is that of the first tier. */
function meanOfTiers(
  { periods }: DemandTerm,
  period: number,
  lines: readonly PricedLine[],
  month: number,
): number {
  const tiers = periods[period] ?? [];
  return lines.length === tiers.length ? paidPrice(lines, month) : (tiers[0]?.price ?? 0);
}

/** Cost of the monthly peaks that begin in each slot. */
function costsOfPeaks(charges: readonly DemandCharge[], { slots }: BillingCalendar): Float64Array {
  const costs = new Float64Array(SLOT_COUNT);
  for (const demand of charges.flatMap(({ months }) => months)) {
    if (demand === null || demand.cause.kind !== 'peak') continue;
    const slot = slots[demand.peakStep] ?? 0;
    costs[slot] = (costs[slot] ?? 0) + demand.cost;
  }
  return costs;
}

/** Mean load of each slot over the hours that the year has in it. */
function meanLoads(energy_kWh: Float64Array, { slots, stepsPerHour }: BillingCalendar): Float64Array {
  const hours = new Float64Array(SLOT_COUNT);
  for (const slot of slots) hours[slot] = (hours[slot] ?? 0) + 1 / stepsPerHour;
  return energy_kWh.map((energy, slot) => ((hours[slot] ?? 0) > 0 ? energy / (hours[slot] ?? 1) : 0));
}

/** Month, from 1, kind of day and hour of the day of a slot. */
export function slotTime(slot: number): {
  readonly month: number;
  readonly isWeekend: boolean;
  readonly hour: number;
} {
  const hour = slot % 48;
  return { month: (Math.floor(slot / 48) % MONTH_COUNT) + 1, isWeekend: hour >= 24, hour: hour % 24 };
}
