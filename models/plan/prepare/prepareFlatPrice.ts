import type { Price } from '../../catalogue/price.ts';
import type { Tariff } from '../../tariff/tariffSchema.ts';
import { fixedText } from '../../units/text.ts';
import type { Resolved } from './lookUp.ts';
import { describeInput, type InputText } from './describeInput.ts';
import type { Preparation } from './Preparation.ts';

type FlatTariff = Extract<Tariff, { readonly kind: 'flat' }>;

/** A price and its currency. */
interface FlatPrice {
  readonly energyPrice_per_kWh: number;
  readonly currency: string;
}

const words = (currency: string, basis: string): InputText =>
  describeInput('tariff.energyPrice_per_kWh', basis, { currency });

/** The price per kWh and its currency; undefined if one of them is missing. */
export function prepareFlatPrice(tariff: FlatTariff, preparation: Preparation): FlatPrice | undefined {
  const { price, energyPrice_per_kWh: own, currency } = tariff;
  const found = price === undefined ? undefined : preparation.tables.find('prices', price);
  if (price !== undefined && found === undefined) {
    preparation.find(
      'price-unknown',
      'tariff.price',
      `Unknown price "${price}": not in the catalogue or plan.`,
    );
    return undefined;
  }
  const paidIn = currency ?? found?.row.currency;
  if (paidIn !== undefined && own !== undefined) {
    if (found !== undefined) {
      const message = `The plan names the price of ${found.row.name} and states a custom price, ${String(own)} ${paidIn}/kWh; the custom price is used.`;
      preparation.find('price-overridden', 'tariff.energyPrice_per_kWh', message);
    }
    preparation.stated(own, words(paidIn, 'flat energy rate'));
    return { energyPrice_per_kWh: own, currency: paidIn };
  }
  if (paidIn !== undefined && found !== undefined) return cataloguePrice(found, paidIn, preparation);
  preparation.find(
    'tariff-incomplete',
    'tariff',
    'The tariff requires a catalogue price, or an electricity price with its currency.',
  );
  return undefined;
}

function cataloguePrice(
  found: Resolved<Price>,
  paidIn: string,
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
  preparation.fromRow(energyPrice_per_kWh, found, figure, words(paidIn, basis));
  if (row.quality !== 'S') {
    preparation.find(
      'price-weak',
      'tariff.price',
      `The price of ${row.name} (${fixedText(energyPrice_per_kWh, 4)} ${currency}/kWh, ${period}) is of low data quality: ${row.qualityNote}${row.note === undefined ? '' : `; ${row.note}`}.`,
    );
  }
  return { energyPrice_per_kWh, currency };
}
