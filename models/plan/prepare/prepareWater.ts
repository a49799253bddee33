import type { WaterTariff } from '../../tariff/waterSchema.ts';
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
    const words = {
      path: `tariff.water.${field}`,
      label: field === 'price' ? 'Water price' : 'Sewer price',
      unit: `${currency}/m³`,
      basis: 'per cubic metre',
    };
    if (own !== undefined) return preparation.stated(own, words);
    if (id === undefined) return undefined;
    const found = preparation.tables.find('waterPrices', id);
    if (found === undefined || found.row.currency !== currency) {
      const why = found === undefined ? 'is not in the catalogue or plan' : `is in ${found.row.currency}`;
      preparation.find('cost-row-unusable', words.path, `"${id}" ${why}.`);
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
