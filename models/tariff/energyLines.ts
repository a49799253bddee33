import type { BillLine } from './Bill.ts';
import type { BillingCalendar } from './BillingCalendar.ts';
import { monthTiers, pricedTiers, type MonthTiers } from './energyTiers.ts';
import type { MeasuredLoad } from './MeasuredLoad.ts';
import { periodHours, periodLabel } from './periods/namesOfTerm.ts';
import { MONTH_COUNT, type EnergyTerm } from './TariffTerms.ts';

/**
 * The lines of an energy charge: one for each tier of each period that is used.
 *
 * @param demand_kW - billing demand of each month, for hours-of-use tiers
 */
export function energyLines(
  term: EnergyTerm,
  measured: MeasuredLoad,
  demand_kW: readonly number[],
): BillLine[] {
  return energyOfPeriods(term, measured, demand_kW)
    .flat()
    .filter(({ quantities }) => quantities.some((quantity) => quantity !== 0));
}

/**
 * The lines of an energy charge by period: one for each tier, used or not.
 *
 * Tiers count the energy of the whole month across periods; each step fills the tier that the month has reached, at the
 * price of its period for that tier.
 *
 * @param demand_kW - billing demand of each month, for hours-of-use tiers
 */
export function energyOfPeriods(
  term: EnergyTerm,
  measured: MeasuredLoad,
  demand_kW: readonly number[],
): readonly (readonly BillLine[])[] {
  const lines = term.periods.map((tiers, period) =>
    linesOf(term, tiers.length === 0 ? [] : pricedTiers(tiers), period),
  );
  const inOrder: number[] = [];
  for (let month = 0; month < MONTH_COUNT; month += 1) {
    const dayCount = measured.clock.monthDays[month] ?? 0;
    const bounds = term.periods.map((tiers) => monthTiers(tiers, dayCount, demand_kW[month] ?? 0));
    const present = usedPeriods(term.periodOfSlot, month);
    const [first = 0] = present;
    if (present.every((period) => (bounds[period]?.upTo_kWh.length ?? 0) <= 1)) {
      addByPeriod(term, measured, month, lines);
    } else if (present.length === 1) {
      fillMonth(lines[first] ?? [], bounds[first], month, energyOfMonth(measured, month));
    } else {
      inOrder.push(month);
    }
  }
  if (inOrder.length > 0) fillInOrder(term, measured, lines, { inOrder, demand_kW });
  for (const { quantities, costs, price } of lines.flat()) {
    for (let month = 0; month < MONTH_COUNT; month += 1)
      costs[month] = (quantities[month] ?? 0) * (price ?? 0);
  }
  return lines;
}

function linesOf(
  term: EnergyTerm,
  tiers: readonly { readonly price_per_kWh: number }[],
  period: number,
): BillLine[] {
  const ofPeriod = periodLabel(term, period);
  const hours = periodHours(term, period);
  return tiers.map(({ price_per_kWh }, tier) => ({
    kind: 'energy',
    label: `Energy${ofPeriod}${tiers.length > 1 ? `, tier ${String(tier + 1)}` : ''}`,
    hours,
    unit: 'kWh',
    price: price_per_kWh,
    quantities: new Float64Array(MONTH_COUNT),
    costs: new Float64Array(MONTH_COUNT),
    peakSteps: null,
  }));
}

function usedPeriods(periodOfSlot: Uint8Array, month: number): number[] {
  const used: number[] = [];
  for (let slot = month * 48; slot < month * 48 + 48; slot += 1) {
    const period = periodOfSlot[slot] ?? 0;
    if (!used.includes(period)) used.push(period);
  }
  return used;
}

function energyOfMonth({ tally }: MeasuredLoad, month: number): number {
  let energy_kWh = 0;
  for (let slot = month * 48; slot < month * 48 + 48; slot += 1) energy_kWh += tally.energy_kWh[slot] ?? 0;
  return energy_kWh;
}

function addByPeriod(
  term: EnergyTerm,
  { tally }: MeasuredLoad,
  month: number,
  lines: readonly BillLine[][],
): void {
  for (let slot = month * 48; slot < month * 48 + 48; slot += 1) {
    const line = lines[term.periodOfSlot[slot] ?? 0]?.[0];
    if (line !== undefined) addTo(line, month, tally.energy_kWh[slot] ?? 0);
  }
}

function addTo(line: BillLine, month: number, energy_kWh: number): void {
  line.quantities[month] = (line.quantities[month] ?? 0) + energy_kWh;
}

function fillMonth(
  lines: readonly BillLine[],
  bounds: MonthTiers | undefined,
  month: number,
  energy_kWh: number,
): void {
  let from_kWh = 0;
  lines.forEach((line, tier) => {
    const to_kWh = Math.max(from_kWh, Math.min(energy_kWh, bounds?.upTo_kWh[tier] ?? Infinity));
    if (to_kWh > from_kWh) addTo(line, month, to_kWh - from_kWh);
    from_kWh = to_kWh;
  });
}

/** Fills tiers step by step, since the order of steps matters: the periods of a month have different prices in each tier. */
function fillInOrder(
  term: EnergyTerm,
  { load: { load_kW }, clock }: MeasuredLoad,
  lines: readonly BillLine[][],
  months: OrderedMonths,
): void {
  const { slots, stepCount } = clock;
  const { periods } = term;
  const { tierCount, upTo_kWh } = flatBounds(term, clock, months);
  const tierOffsets = firstTierOffsets(term, tierCount);
  const filled_kWh = new Float64Array(upTo_kWh.length);
  const reached_kWh = new Float64Array(MONTH_COUNT);
  const stepHours = 1 / clock.stepsPerHour;
  let month = 0;
  let from_kWh = 0;
  for (let step = 0; step < stepCount; step += 1) {
    const slot = slots[step] ?? 0;
    if (slot < month * 48 || slot >= month * 48 + 48) {
      reached_kWh[month] = from_kWh;
      month = Math.floor(slot / 48);
      from_kWh = reached_kWh[month] ?? 0;
    }
    const end_kWh = from_kWh + (load_kW[step] ?? 0) * stepHours;
    for (let tierIndex = tierOffsets[slot] ?? 0; from_kWh < end_kWh; tierIndex += 1) {
      const bound_kWh = upTo_kWh[tierIndex] ?? Infinity;
      if (bound_kWh <= from_kWh) continue;
      const to_kWh = end_kWh < bound_kWh ? end_kWh : bound_kWh;
      filled_kWh[tierIndex] = (filled_kWh[tierIndex] ?? 0) + (to_kWh - from_kWh);
      from_kWh = to_kWh;
    }
  }
  for (const month of months.inOrder) {
    lines.forEach((ofPeriod, period) => {
      const tierIndex = (month * periods.length + period) * tierCount;
      ofPeriod.forEach((line, tier) => {
        addTo(line, month, filled_kWh[tierIndex + tier] ?? 0);
      });
    });
  }
}

/** Index of the first tier of the month and period of each slot, in one array of all tiers. */
function firstTierOffsets({ periods, periodOfSlot }: EnergyTerm, tierCount: number): Int32Array {
  const tierOffsets = new Int32Array(periodOfSlot.length);
  for (let slot = 0; slot < tierOffsets.length; slot += 1) {
    tierOffsets[slot] = (Math.floor(slot / 48) * periods.length + (periodOfSlot[slot] ?? 0)) * tierCount;
  }
  return tierOffsets;
}

/** Months whose steps are processed in order, and the billing demand of their hours-of-use tiers. */
interface OrderedMonths {
  readonly inOrder: readonly number[];
  readonly demand_kW: readonly number[];
}

/** Bounds of all months, periods and tiers in one array; Infinity without a tier, or for months that are not processed in order. */
function flatBounds(
  { periods }: EnergyTerm,
  { monthDays }: BillingCalendar,
  { inOrder, demand_kW }: OrderedMonths,
): { readonly tierCount: number; readonly upTo_kWh: Float64Array } {
  const tierCount = Math.max(1, ...periods.map((tiers) => tiers.length));
  const upTo_kWh = new Float64Array(MONTH_COUNT * periods.length * tierCount).fill(Infinity);
  for (const month of inOrder) {
    periods.forEach((tiers, period) => {
      const bounds = monthTiers(tiers, monthDays[month] ?? 0, demand_kW[month] ?? 0);
      upTo_kWh.set(bounds.upTo_kWh, (month * periods.length + period) * tierCount);
    });
  }
  return { tierCount, upTo_kWh };
}
