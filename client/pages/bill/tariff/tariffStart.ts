import type { TariffStart } from '../../../../models/edit/commands/tariff.ts';
import { designSection } from '../../../state/designSection.ts';
import { catalogue, report } from '../../../state/models.ts';
import type { TariffForm } from '../../../worker/protocol/protocol.ts';

const DIGITS = 4;

/**
 * Initial values of another kind of tariff: currency, energy price and design peaks of the current design.
 *
 * @param form - of the current tariff
 * @param optionId - absent: the base plan
 */
export function tariffStart(form: TariffForm, optionId: string | undefined): TariffStart {
  const option = report.value?.options.find(({ id }) => id === optionId) ?? report.value?.options[0];
  return {
    currency: form.currency,
    energyPrice_per_kWh: statedPrice(optionId) ?? meanPrice(option?.annual.meanEnergyPrice_per_kWh ?? null),
    designPeak_kW: option?.peak.designFacility_kW,
    designItPeak_kW: option?.peak.designIt_kW,
  };
}

/** The custom price, or the price of the catalogue row. */
function statedPrice(optionId: string | undefined): number | undefined {
  const { energyPrice_per_kWh: custom, price } = designSection('tariff', optionId);
  if (typeof custom === 'number') return custom;
  return typeof price === 'string' ? catalogue.value?.prices[price]?.energyPrice_per_kWh : undefined;
}

/** A time-of-use rate has no single price: its mean is the equivalent flat rate. */
function meanPrice(price_per_kWh: number | null): number | undefined {
  return price_per_kWh === null ? undefined : Number(price_per_kWh.toPrecision(DIGITS));
}
