import type { TariffStart } from '../../../../models/edit/commands/tariff.ts';
import { designSection } from '../../../state/designSection.ts';
import { catalogue, report } from '../../../state/models.ts';
import type { TariffForm } from '../../../worker/protocol.ts';

const DIGITS = 4;

/**
 * What another kind of tariff starts from: the currency, the price of energy and the peak of the design as it stands.
 *
 * @param form - of the tariff as it stands
 * @param optionId - the plan itself where absent
 */
export function tariffStart(form: TariffForm, optionId: string | undefined): TariffStart {
  const option = report.value?.options.find(({ id }) => id === optionId) ?? report.value?.options[0];
  return {
    currency: form.currency,
    energyPrice_per_kWh: statedPrice(optionId) ?? meanPrice(option?.annual.meanEnergyPrice_per_kWh ?? null),
    peakFacility_kW: option?.peak.facility_kW,
  };
}

/** An own price, or that of the catalogue row. */
function statedPrice(optionId: string | undefined): number | undefined {
  const { energyPrice_per_kWh: own, price } = designSection('tariff', optionId);
  if (typeof own === 'number') return own;
  return typeof price === 'string' ? catalogue.value?.prices[price]?.energyPrice_per_kWh : undefined;
}

/** A rate by the hour has no price of its own: its mean is what one price would be. */
function meanPrice(price_per_kWh: number | null): number | undefined {
  return price_per_kWh === null ? undefined : Number(price_per_kWh.toPrecision(DIGITS));
}
