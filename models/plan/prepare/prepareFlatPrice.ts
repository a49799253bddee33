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
  const { price, energyPrice_per_kWh: own } = tariff;
  const found = price === undefined ? undefined : preparation.tables.find('prices', price);
  if (price !== undefined && found === undefined) {
    preparation.find(
      'price-unknown',
      'tariff.price',
      `Unknown price "${price}": not in the catalogue or plan.`,
    );
    return undefined;
  }
  if (own !== undefined) return ownPrice(own, { tariff, row: found?.row, place }, preparation);
  const { used, follows } =
    found === undefined
      ? { used: priceOf(place, preparation), follows: place?.from }
      : { used: found, follows: undefined };
  if (used !== undefined) {
    return cataloguePrice(used, { paidIn: tariff.currency ?? used.row.currency, follows }, preparation);
  }
  preparation.find('tariff-incomplete', 'tariff', incompleteText(place));
  return undefined;
}

const priceOf = (place: SitePlace | undefined, { tables }: Preparation): Resolved<Price> | undefined =>
  place?.price === undefined ? undefined : tables.find('prices', place.price);

interface OwnPrice {
  readonly tariff: FlatTariff;
  /** Named beside the custom price, which overrides it. */
  readonly row: Price | undefined;
  readonly place: SitePlace | undefined;
}

/** A custom price in its stated currency, else in that of the row that it overrides, else in that of the place. */
function ownPrice(
  energyPrice_per_kWh: number,
  { tariff, row, place }: OwnPrice,
  preparation: Preparation,
): FlatPrice | undefined {
  const stated = tariff.currency ?? row?.currency;
  const currency = stated ?? place?.currency;
  if (currency === undefined) {
    const message = 'The tariff requires a catalogue price, or an electricity price with its currency.';
    preparation.find('tariff-incomplete', 'tariff', message);
    return undefined;
  }
  if (row !== undefined) {
    const message = `The plan names the price of ${row.name} and states a custom price, ${String(energyPrice_per_kWh)} ${currency}/kWh; the custom price is used.`;
    preparation.find('price-overridden', 'tariff.energyPrice_per_kWh', message);
  }
  preparation.stated(energyPrice_per_kWh, words(currency, 'flat energy rate'));
  if (stated === undefined && place !== undefined) {
    const described = { path: 'tariff.currency', label: 'Currency', unit: '', basis: 'of the custom price' };
    preparation.follow(currency, described, place.from);
  }
  return { energyPrice_per_kWh, currency };
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
  const described = words(paidIn, basis);
  preparation.fromRow(
    energyPrice_per_kWh,
    found,
    figure,
    follows === undefined
      ? described
      : { ...described, follows: `${follows}: ${row.name}, ${row.sector} ${period}` },
  );
  if (row.quality !== 'S') {
    preparation.find(
      'price-weak',
      'tariff.price',
      `The price of ${row.name} (${fixedText(energyPrice_per_kWh, 4)} ${currency}/kWh, ${period}) is of low data quality: ${row.qualityNote}${row.note === undefined ? '' : `; ${row.note}`}.`,
    );
  }
  return { energyPrice_per_kWh, currency };
}
