import { designSection } from '../state/designSection.ts';
import { planDocument } from '../state/editor.ts';
import { textAt } from '../../models/edit/document/json.ts';
import { catalogue, report } from '../state/models.ts';
import { followedAt } from './defaults.ts';

/**
 * The currency of a design: the stated one, otherwise the currency of its catalogue price, stated or of its
 * place, otherwise undefined.
 *
 * @param optionId - an option, with its changes merged into the plan; default: the base plan
 */
export function currencyOf(optionId?: string): string | undefined {
  const tariff = designSection('tariff', optionId);
  const price = textAt(tariff, ['price']) ?? '';
  return (
    textAt(tariff, ['currency']) ??
    textAt(planDocument.value, ['catalogue', 'prices', price, 'currency']) ??
    catalogue.value?.prices[price]?.currency ??
    (price === '' && followedAt(['tariff', 'energyPrice_per_kWh'], optionId) !== undefined
      ? report.value?.currency
      : undefined)
  );
}
