import type { WaterTariff } from '../../tariff/waterSchema.ts';
import { describeInput } from './describeInput.ts';
import type { Preparation } from './Preparation.ts';

/** Water and sewer prices, stated or from catalogue rows in the tariff's currency; null if there are none. */
export function prepareWater(
  stated: WaterTariff | undefined,
  currency: string,
  preparation: Preparation,
): WaterTariff | null {
  if (stated === undefined) return null;
  const price = (
    own: number | undefined,
    id: string | undefined,
    field: 'price' | 'sewer',
  ): number | undefined => {
    const path = `tariff.water.${field}`;
    const priced = field === 'price' ? 'waterPrice_per_m3' : 'sewerPrice_per_m3';
    const words = { ...describeInput(`tariff.water.${priced}`, 'per cubic metre', { currency }), path };
    if (own !== undefined) return preparation.stated(own, words);
    if (id === undefined) return undefined;
    const found = preparation.tables.find('waterPrices', id);
    if (found === undefined || found.row.currency !== currency) {
      const why = found === undefined ? 'is not in the catalogue or plan' : `is in ${found.row.currency}`;
      preparation.find('cost-row-unusable', path, `"${id}" ${why}.`);
      return undefined;
    }
    const { waterPrice_per_m3, quality } = found.row;
    preparation.fromRow(waterPrice_per_m3, found, { name: 'waterPrice_per_m3', quality }, words);
    return waterPrice_per_m3;
  };
  const { sewerOn } = stated;
  return {
    waterPrice_per_m3: price(stated.waterPrice_per_m3, stated.price, 'price'),
    sewerPrice_per_m3: price(stated.sewerPrice_per_m3, stated.sewer, 'sewer'),
    ...(sewerOn === undefined ? {} : { sewerOn }),
  };
}
