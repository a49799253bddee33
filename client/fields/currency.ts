import { designSection } from '../state/designSection.ts';
import { planDocument } from '../state/editor.ts';
import { textAt } from '../../models/edit/document/json.ts';
import { catalogue } from '../state/models.ts';

/**
 * The currency that a design pays in: the stated one, else that of its catalogue price, else undefined.
 *
 * @param optionId - an option, with its changes laid over the plan; the plan itself where absent
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
