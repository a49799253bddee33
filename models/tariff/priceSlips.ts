import type { Finding } from '../problems/Finding.ts';
import { tariffNote } from './tariffNotes.ts';
import type { DemandTerm, EnergyTerm, TariffTerms } from './TariffTerms.ts';

/** Mean days of a month: a daily price is billed on each. */
const DAYS_PER_MONTH = 365 / 12;
/** Above the dearest retail energy and the dearest demand of US utilities, about 0.5 and 60; in USD. */
const MAX_per_kWh = 1;
const MAX_per_kW_month = 100;

/**
 * Reports prices of a tariff in USD that are probably in another unit: energy whose cheapest period is implausibly dear, and demand
 * whose price for a month, of a daily price for its days, is.
 */
export function priceSlips({ energy, demands }: TariffTerms): Finding[] {
  return [...(energy === null ? [] : energySlip(energy)), ...demands.flatMap(demandSlip)];
}

/** The cheapest price above 0 counts: prices of rare critical hours are high by design. */
function energySlip({ periods }: EnergyTerm): Finding[] {
  const prices = periods.flatMap((tiers) => tiers.map(({ price_per_kWh }) => price_per_kWh));
  const cheapest = Math.min(...prices.filter((price) => price > 0));
  if (!Number.isFinite(cheapest) || cheapest <= MAX_per_kWh) return [];
  const { unit, factor } =
    cheapest < 20 ? { unit: 'cents/kWh', factor: 100 } : { unit: 'USD/MWh', factor: 1000 };
  const message = `The cheapest energy of the tariff is ${text(cheapest)} USD/kWh, above the plausible ${String(MAX_per_kWh)}; ${text(cheapest)} ${unit} would be ${text(cheapest / factor)}.`;
  return [tariffNote('value-implausible', message)];
}

function demandSlip({ periods, unit, unitsPerKW, isDaily }: DemandTerm): Finding[] {
  const highest = Math.max(0, ...periods.flatMap((tiers) => tiers.map(({ price }) => price)));
  const perMonth = highest * unitsPerKW * (isDaily ? DAYS_PER_MONTH : 1);
  if (perMonth <= MAX_per_kW_month) return [];
  const price = `${text(highest)} USD/${unit}`;
  const [given, meant] = isDaily
    ? [`${price} and day, ${text(perMonth)} per kW and month`, `per month it would be ${text(highest)}`]
    : [`${price} and month`, `${price} and year would be ${text(highest / 12)}`];
  const message = `Demand is priced at ${given}, above the plausible ${String(MAX_per_kW_month)}; ${meant}.`;
  return [tariffNote('value-implausible', message)];
}

const text = (value: number): string => String(Number(value.toPrecision(4)));
