import type { Price } from '../../catalogue/price.ts';
import type { Tariff } from '../../tariff/tariffSchema.ts';
import { fixedText } from '../../units/text.ts';
import type { Resolved } from './lookUp.ts';
import { describeInput, type InputText } from './describeInput.ts';
import type { Preparation } from './Preparation.ts';
import type { SitePlace } from './sitePlace.ts';

type FlatTariff = Extract<Tariff, { readonly kind: 'flat' }>;

/** A price and its currency. */
interface FlatPrice {
  readonly energyPrice_per_kWh: number;
  readonly currency: string;
}

const words = (currency: string, basis: string): InputText =>
  describeInput('tariff.energyPrice_per_kWh', basis, { currency });

/**
 * The price per kWh and its currency; undefined if one of them is missing. A tariff that states neither row nor price has the
 * price of its place.
 *
 * @param place - undefined if the plan states none
 */
export function prepareFlatPrice(
  tariff: FlatTariff,
  place: SitePlace | undefined,
  preparation: Preparation,
): FlatPrice | undefined {
  const { energyPrice_per_kWh: own } = tariff;
  const follows = tariff.price === undefined && own === undefined ? place?.from : undefined;
  const price = tariff.price ?? (follows === undefined ? undefined : place?.price);
  const found = price === undefined ? undefined : preparation.tables.find('prices', price);
  if (price !== undefined && found === undefined) {
    preparation.find(
      'price-unknown',
      'tariff.price',
      `Unknown price "${price}": not in the catalogue or plan.`,
    );
    return undefined;
  }
  const local = own === undefined ? undefined : place?.currency;
  const paidIn = tariff.currency ?? found?.row.currency ?? local;
  if (paidIn !== undefined && own !== undefined) {
    if (found !== undefined) {
      const message = `The plan names the price of ${found.row.name} and states a custom price, ${String(own)} ${paidIn}/kWh; the custom price is used.`;
      preparation.find('price-overridden', 'tariff.energyPrice_per_kWh', message);
    }
    preparation.stated(own, words(paidIn, 'flat energy rate'));
    if (tariff.currency === undefined && found === undefined && place !== undefined) {
      preparation.follow(paidIn, describeInput('tariff.currency', 'of the custom price'), place.from);
    }
    return { energyPrice_per_kWh: own, currency: paidIn };
  }
  if (paidIn !== undefined && found !== undefined) {
    return cataloguePrice(found, { paidIn, follows }, preparation);
  }
  preparation.find('tariff-incomplete', 'tariff', incompleteText(place));
  return undefined;
}

function incompleteText(place: SitePlace | undefined): string {
  if (place === undefined) {
    return 'The tariff requires a catalogue price, or an electricity price with its currency; or state the place of the site.';
  }
  const currency = place.currency;
  const inCurrency = currency === undefined ? 'with its currency' : `in ${currency}`;
  return `No table has an electricity price for ${place.name}; state a price per kWh ${inCurrency}, or choose a catalogue price.`;
}

interface PriceUse {
  readonly paidIn: string;
  readonly follows: string | undefined;
}

function cataloguePrice(
  found: Resolved<Price>,
  { paidIn, follows }: PriceUse,
  preparation: Preparation,
): FlatPrice | undefined {
  const { row } = found;
  const { currency, energyPrice_per_kWh, period = String(row.year) } = row;
  if (currency !== paidIn) {
    preparation.find(
      'currency-differs',
      'tariff.currency',
      `The price of ${row.name} is in ${currency}, not ${paidIn}; currency conversion needs a dated exchange rate, which the plan does not contain.`,
    );
    return undefined;
  }
  const basis = `mean ${row.sector} price of ${row.name}, ${period}${row.note === undefined ? '' : `: ${row.note}`}`;
  const figure = { name: 'energyPrice_per_kWh', quality: row.quality };
  const followed = follows === undefined ? undefined : `${follows}: ${row.name}, ${row.sector} ${period}`;
  preparation.fromRow(energyPrice_per_kWh, found, figure, words(paidIn, basis), followed);
  if (row.quality !== 'S') {
    preparation.find(
      'price-weak',
      'tariff.price',
      `The price of ${row.name} (${fixedText(energyPrice_per_kWh, 4)} ${currency}/kWh, ${period}) is of low data quality: ${row.qualityNote}${row.note === undefined ? '' : `; ${row.note}`}.`,
    );
  }
  return { energyPrice_per_kWh, currency };
}
