import { designSection } from '../state/designSection.ts';
import { planDocument } from '../state/editor.ts';
import { textAt } from '../../models/edit/document/json.ts';
import { catalogue } from '../state/models.ts';

/**
 * The currency of a design: the stated one, otherwise the currency of its catalogue price, otherwise undefined.
 *
 * @param optionId - an option, with its changes merged into the plan; default: the base plan
 */
export function currencyOf(optionId?: string): string | undefined {
  const tariff = designSection('tariff', optionId);
  const price = textAt(tariff, ['price']) ?? '';
  return (
    textAt(tariff, ['currency']) ??
    textAt(planDocument.value, ['catalogue', 'prices', price, 'currency']) ??
    catalogue.value?.prices[price]?.currency
  );
}
