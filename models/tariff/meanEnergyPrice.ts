import type { TariffTerms } from './TariffTerms.ts';

const HOURS_PER_DAY = 24;
const WEEKDAYS = 5;
const WEEKEND_DAYS = 2;

/**
 * Mean price of energy over the hours of a year: of the first tier in each period, without demand and fixed charges.
 *
 * @returns null if the tariff has no price of energy
 */
export function meanEnergyPrice_per_kWh({ energy }: TariffTerms): number | null {
  if (energy === null) return null;
  let total = 0;
  let weight = 0;
  energy.periodOfSlot.forEach((period, slot) => {
    const price = energy.periods[period]?.[0]?.price_per_kWh ?? 0;
    const isWeekend = slot % (2 * HOURS_PER_DAY) >= HOURS_PER_DAY;
    const days = isWeekend ? WEEKEND_DAYS : WEEKDAYS;
    total += days * price;
    weight += days;
  });
  return total / weight;
}
