import type { Finding } from '../problems/Finding.ts';
import { figureText, implausible } from '../units/plausible/likelySlip.ts';
import { plausibleRange } from '../units/plausible/plausibleRange.ts';
import { tariffNote } from './tariffNotes.ts';
import type { DemandTerm, EnergyTerm, TariffTerms } from './TariffTerms.ts';

/** Mean days of a month: a daily price is billed on each. */
const DAYS_PER_MONTH = 365 / 12;

/**
 * Reports prices of a tariff that are probably in another unit: energy whose cheapest period is implausible, and demand whose
 * price for a month, of a daily price for its days, is.
 */
export function priceSlips({ energy, demands, currency }: TariffTerms): Finding[] {
  return [
    ...(energy === null ? [] : energySlip(energy, currency)),
    ...demands.flatMap((term) => demandSlip(term, currency)),
  ];
}

/** The cheapest price above 0 counts: prices of rare critical hours are high by design, and single tiers may be low. */
function energySlip({ periods }: EnergyTerm, currency: string): Finding[] {
  const range = plausibleRange(['energyPrice_per_kWh']);
  const prices = periods.flat().map(({ price_per_kWh }) => price_per_kWh);
  const [cheapest] = prices.filter((price) => price > 0).sort((one, other) => one - other);
  if (range === undefined || cheapest === undefined || cheapest < range.least) return [];
  const wrong = implausible(cheapest, range, currency);
  if (wrong === undefined) return [];
  const message = `The cheapest energy of the tariff is ${figureText(cheapest)} ${currency}/kWh, outside the plausible ${figureText(wrong.least)} to ${figureText(wrong.most)}${meantText(wrong.meant)}.`;
  return [tariffNote('value-implausible', message)];
}

function demandSlip(term: DemandTerm, currency: string): Finding[] {
  const range = plausibleRange(['demandPrice_per_kW_month']);
  const highest = Math.max(0, ...term.periods.flat().map(({ price }) => price));
  const perMonth = highest * term.unitsPerKW * (term.isDaily ? DAYS_PER_MONTH : 1);
  if (range === undefined || perMonth < range.most) return [];
  const wrong = implausible(perMonth, range, currency);
  if (wrong === undefined) return [];
  const price = `${figureText(highest)} ${currency}/${term.unit}`;
  const [given, meant] = term.isDaily
    ? [
        `${price} and day, ${figureText(perMonth)} per kW and month`,
        `${price} and month would be ${figureText(highest * term.unitsPerKW)} per kW`,
      ]
    : [`${price} and month`, wrong.meant];
  const message = `Demand is priced at ${given}, above the plausible ${figureText(wrong.most)}${meantText(meant)}.`;
  return [tariffNote('value-implausible', message)];
}

const meantText = (meant: string | undefined): string => (meant === undefined ? '' : `; ${meant}`);
