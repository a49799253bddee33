import type { ChargeCalendar, RateCalendar } from '../../tariff/rateCalendar.ts';
import { slotTime } from '../../tariff/rateCalendar.ts';
import { figureText, moneyFigure, percentFigure, scaledFigure } from '../format/figure.ts';
import { significant } from '../format/number.ts';
import { monthName } from '../format/word.ts';

/** A period of a charge with what is bought in it. */
export interface PeriodShare {
  readonly name: string;
  readonly hours: string;
  /** "0.1100", "0.0250 to 0.0300" where months reach different tiers. */
  readonly priceText: string;
  /** Of the year's energy; null without energy. */
  readonly energyFraction: number | null;
  /** Of the year's cost of this charge; null if it costs nothing. */
  readonly costFraction: number | null;
  readonly cost: number;
}

/** The unit of a charge's price: "USD/kWh". */
export function chargeUnit({ unit }: ChargeCalendar, currency: string): string {
  return `${currency}/${unit}`;
}

/** The periods of a charge in the order of their prices, highest first, with their shares of the year's energy and cost. */
export function periodShares(charge: ChargeCalendar, { energy_kWh }: RateCalendar): PeriodShare[] {
  const { periods, periodOfSlot, prices, costs } = charge;
  const allEnergy_kWh = total(energy_kWh);
  const allCost = total(costs);
  return periods
    .map(({ name, hours }, period) => {
      const slots = [...periodOfSlot.keys()].filter((slot) => periodOfSlot[slot] === period);
      const ofSlots = (values: Float64Array): number[] => slots.map((slot) => values[slot] ?? 0);
      const cost = total(ofSlots(costs));
      const paid = ofSlots(prices);
      const most = Math.max(...paid);
      return {
        name,
        hours,
        most,
        priceText: rangeText(Math.min(...paid), most),
        energyFraction: allEnergy_kWh > 0 ? total(ofSlots(energy_kWh)) / allEnergy_kWh : null,
        costFraction: allCost === 0 ? null : cost / allCost,
        cost,
      };
    })
    .filter(({ hours }) => hours !== '')
    .sort((one, other) => other.most - one.most)
    .map(({ most: _most, ...share }) => share);
}

/**
 * What a cell of a calendar says: its time, period, price, tiers, load and shares.
 *
 * @param slot - of the calendar
 * @returns the first line is the heading
 */
export function slotLines(
  charge: ChargeCalendar,
  { energy_kWh, load_kW }: RateCalendar,
  { slot, currency }: { readonly slot: number; readonly currency: string },
): string[] {
  const { kind, periods, periodOfSlot, prices, costs, tierPrices } = charge;
  const { month, isWeekend, hour } = slotTime(slot);
  const period = periodOfSlot[slot] ?? 0;
  const tiers = tierPrices[period] ?? [];
  const unit = chargeUnit(charge, currency);
  const price = significant(prices[slot] ?? 0);
  const energy = share(energy_kWh, slot);
  const cost = costs[slot] ?? 0;
  return [
    `${monthName(month)}, ${isWeekend ? 'weekends' : 'weekdays'}, ${String(hour)}–${String(hour + 1)} h`,
    `${periods[period]?.name ?? ''}: ${price} ${unit}`,
    ...(tiers.length > 1
      ? [`mean of the tiers reached: ${tiers.map((tier) => significant(tier)).join(', ')}`]
      : []),
    `mean load ${figureText(scaledFigure('power', load_kW[slot] ?? 0))}`,
    `${energy} of the energy`,
    kind === 'energy'
      ? `${share(costs, slot)} of the cost of energy`
      : cost === 0
        ? 'sets no monthly peak of this charge'
        : `sets peaks that cost ${figureText(moneyFigure(cost, currency))}`,
  ];
}

/** A charge with the same price at all times, in words: "Demand: 6 USD/kW". */
export function constantChargeText(charge: ChargeCalendar, currency: string): string {
  const [tiers = []] = charge.tierPrices;
  const unit = chargeUnit(charge, currency);
  const [first = 0] = tiers;
  return tiers.length > 1
    ? `${charge.label}: tiers of ${tiers.map((price) => significant(price)).join(', ')} ${unit}`
    : `${charge.label}: ${significant(first)} ${unit}`;
}

function share(values: Float64Array, slot: number): string {
  const all = total(values);
  return all === 0 ? figureText(percentFigure(0)) : `${significant((100 * (values[slot] ?? 0)) / all, 2)} %`;
}

const rangeText = (least: number, most: number): string =>
  most - least < 1e-12 ? significant(most) : `${significant(least)} to ${significant(most)}`;

const total = (values: ArrayLike<number> & Iterable<number>): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};
