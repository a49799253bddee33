import type { BillLine } from './Bill.ts';
import { monthTiers, pricedTiers, type MonthTiers } from './energyTiers.ts';
import type { MeasuredLoad } from './MeasuredLoad.ts';
import { MONTHS, type EnergyTerm } from './TariffTerms.ts';

/**
 * The lines of an energy charge: one for each tier of each period.
 *
 * Tiers count the energy of the whole month, whatever its period; each step fills the tier that the month has reached, at the price
 * that its own period has for that tier.
 *
 * @param demand_kW - billing demand of each month, which hours-of-use tiers count with
 */
export function energyLines(
  term: EnergyTerm,
  measured: MeasuredLoad,
  demand_kW: readonly number[],
): BillLine[] {
  const lines = term.periods.map((tiers, period) =>
    linesOf(term, tiers.length === 0 ? [] : pricedTiers(tiers), period),
  );
  const inOrder: number[] = [];
  for (let month = 0; month < MONTHS; month += 1) {
    const dayCount = measured.clock.monthDays[month] ?? 0;
    const bounds = term.periods.map((tiers) => monthTiers(tiers, dayCount, demand_kW[month] ?? 0));
    const used = usedPeriods(term.periodOfSlot, month);
    const [first = 0] = used;
    if (used.every((period) => (bounds[period]?.upTo_kWh.length ?? 0) <= 1)) {
      addByPeriod(term, measured, month, lines);
    } else if (used.length === 1) {
      fillMonth(lines[first] ?? [], bounds[first], month, energyOfMonth(measured, month));
    } else {
      inOrder.push(month);
    }
  }
  if (inOrder.length > 0) fillInOrder(term, measured, lines, { months: inOrder, demand_kW });
  return lines.flat().filter(({ quantities }) => quantities.some((quantity) => quantity !== 0));
}

function linesOf(
  term: EnergyTerm,
  tiers: readonly { readonly price_per_kWh: number }[],
  period: number,
): BillLine[] {
  const ofPeriod = term.periods.length > 1 ? `, period ${String(period + 1)}` : '';
  return tiers.map(({ price_per_kWh }, tier) => ({
    kind: 'energy',
    label: `Energy${ofPeriod}${tiers.length > 1 ? `, tier ${String(tier + 1)}` : ''}`,
    unit: 'kWh',
    price: price_per_kWh,
    quantities: new Float64Array(MONTHS),
    costs: new Float64Array(MONTHS),
    peakSteps: null,
  }));
}

function usedPeriods(periodOfSlot: Uint8Array, month: number): number[] {
  return [...new Set(periodOfSlot.subarray(month * 48, month * 48 + 48))];
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
  line.costs[month] = (line.costs[month] ?? 0) + energy_kWh * (line.price ?? 0);
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

/** Fills tiers step by step, where the order of steps matters: the periods of a month have prices of their own in each tier. */
function fillInOrder(
  term: EnergyTerm,
  { load, clock }: MeasuredLoad,
  lines: readonly BillLine[][],
  { months, demand_kW }: { readonly months: readonly number[]; readonly demand_kW: readonly number[] },
): void {
  const bounds = Array.from({ length: MONTHS }, (_, month) =>
    months.includes(month)
      ? term.periods.map(
          (tiers) => monthTiers(tiers, clock.monthDays[month] ?? 0, demand_kW[month] ?? 0).upTo_kWh,
        )
      : null,
  );
  const reached_kWh = new Float64Array(MONTHS);
  const stepHours = 1 / clock.stepsPerHour;
  for (let step = 0; step < clock.stepCount; step += 1) {
    const slot = clock.slots[step] ?? 0;
    const month = Math.floor(slot / 48);
    const period = term.periodOfSlot[slot] ?? 0;
    const upTo_kWh = bounds[month]?.[period];
    if (upTo_kWh === undefined) continue;
    const ofPeriod = lines[period] ?? [];
    let from_kWh = reached_kWh[month] ?? 0;
    const end_kWh = from_kWh + (load.load_kW[step] ?? 0) * stepHours;
    for (let tier = 0; tier < upTo_kWh.length && from_kWh < end_kWh; tier += 1) {
      const to_kWh = Math.min(end_kWh, upTo_kWh[tier] ?? Infinity);
      const line = ofPeriod[tier];
      if (to_kWh <= from_kWh || line === undefined) continue;
      addTo(line, month, to_kWh - from_kWh);
      from_kWh = to_kWh;
    }
    reached_kWh[month] = end_kWh;
  }
}
