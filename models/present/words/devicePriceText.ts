import type { OwnershipReport } from '../../report/ownershipSchema.ts';
import { listText } from '../../units/text.ts';

type Prices = Pick<OwnershipReport, 'devicePrices'>;

const basisLabels: Readonly<Record<NonNullable<OwnershipReport['devicePrices'][number]['basis']>, string>> = {
  list: 'list prices',
  street: 'street prices',
  estimate: 'estimates',
  plan: 'stated in the plan',
};

/** What the device prices of an option are; empty without priced devices. */
export function priceBasisText({ devicePrices }: Prices): string {
  return listText([
    ...new Set(devicePrices.flatMap(({ basis }) => (basis === null ? [] : [basisLabels[basis]]))),
  ]);
}

/** What the costs of an option do not contain, since it has no price; empty if everything is priced. */
export function uncountedText({
  devicePrices,
  hasFacilityPrice,
}: Pick<OwnershipReport, 'devicePrices' | 'hasFacilityPrice'>): string {
  const names = devicePrices.flatMap(({ name, unitPrice }) => (unitPrice === null ? [name] : []));
  return listText([...names, ...(hasFacilityPrice ? [] : ['the facility'])]);
}
