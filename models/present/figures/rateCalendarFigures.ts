import type { ChargeCalendar, RateCalendar } from '../../tariff/rateCalendar.ts';
import { slotTime } from '../../tariff/rateCalendar.ts';
import type { ChartReading } from '../charts/readings.ts';
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
 * What a cell of a calendar tells: its time, period, price, tiers, load and shares.
 *
 * @param slot - of the calendar
 */
export function slotReading(
  charge: ChargeCalendar,
  { energy_kWh, load_kW }: RateCalendar,
  { slot, currency }: { readonly slot: number; readonly currency: string },
): Pick<ChartReading, 'heading' | 'values'> {
  const { kind, periods, periodOfSlot, prices, costs, tierPrices } = charge;
  const { month, isWeekend, hour } = slotTime(slot);
  const period = periodOfSlot[slot] ?? 0;
  const tiers = tierPrices[period] ?? [];
  const cost = costs[slot] ?? 0;
  return {
    heading: `${monthName(month)}, ${isWeekend ? 'weekends' : 'weekdays'}, ${String(hour)}–${String(hour + 1)} h`,
    values: [
      { label: 'Period', text: periods[period]?.name ?? '' },
      {
        label: tiers.length > 1 ? 'Mean price of its tiers' : 'Price',
        text: `${significant(prices[slot] ?? 0)} ${chargeUnit(charge, currency)}`,
      },
      ...(tiers.length > 1
        ? [{ label: 'Tiers', text: tiers.map((tier) => significant(tier)).join(', ') }]
        : []),
      { label: 'Mean load', text: figureText(scaledFigure('power', load_kW[slot] ?? 0)) },
      { label: 'Of the energy', text: share(energy_kWh, slot) },
      kind === 'energy'
        ? { label: 'Of the cost of energy', text: share(costs, slot) }
        : {
            label: 'Peaks set in it',
            text: cost === 0 ? 'none' : figureText(moneyFigure(cost, currency)),
          },
    ],
  };
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
