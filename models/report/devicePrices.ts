import { z } from 'zod';
import { priceBasisSchema } from '../catalogue/device.ts';
import type { MissingPrices } from '../finance/MissingPrices.ts';
import { finding, type Finding } from '../problems/Finding.ts';
import { listText } from '../units/text.ts';
import { quantity, wholeQuantity } from '../units/quantity.ts';
import { haveSameKinds, mainKinds } from './mainKinds.ts';

/** The price of a kind of device in the cost of ownership. */
export const devicePriceSchema = z
  .strictObject({
    name: z.string(),
    count: wholeQuantity('count', { label: 'Devices', min: 0 }),
    hasAccelerators: z.boolean(),
    unitPrice: quantity('currency', { label: 'Price per device', min: 0 })
      .nullable()
      .meta({ description: 'null if no price is known: then it counts as 0' }),
    basis: z
      .enum([...priceBasisSchema.options, 'plan'])
      .nullable()
      .meta({
        description: 'What the price is: list, street, estimate, or stated in the plan',
      }),
  })
  .meta({ id: 'DevicePrice' });
type DevicePriceReport = Readonly<z.infer<typeof devicePriceSchema>>;

/** Prices that a design lacks. */
export function missingPrices(
  hasFacilityPrice: boolean,
  devicePrices: readonly DevicePriceReport[],
): MissingPrices {
  const unpriced = devicePrices.filter(({ unitPrice }) => unitPrice === null);
  return {
    facility: !hasFacilityPrice,
    deviceCounts: new Map(unpriced.map(({ name, count }) => [name, count])),
    accelerators: unpriced.some(({ hasAccelerators }) => hasAccelerators),
  };
}

const basisTexts = {
  list: 'list prices',
  street: 'street prices',
  estimate: 'estimates',
  plan: 'stated in the plan',
} as const;

/** An option with its device prices. */
interface PricedOption {
  readonly name: string;
  readonly devicePrices: readonly DevicePriceReport[];
}

/** Reports that the device prices of two options are of different kinds. */
export function priceBasisFindings(other: PricedOption, first: PricedOption): Finding[] {
  const [its, base] = [basesOf(other), basesOf(first)];
  if (haveSameKinds(its, base)) return [];
  const message = `Device prices of ${other.name} are ${basisText(its)}; those of ${first.name} are ${basisText(base)}. The difference in cost contains that of the kinds of price.`;
  return [finding('price-bases-differ', 'finance.servers.devicePrice', message)];
}

type Bases = ReadonlyMap<keyof typeof basisTexts, readonly string[]>;

function basesOf({ devicePrices }: PricedOption): Bases {
  return mainKinds(
    devicePrices.flatMap(({ name, basis, unitPrice, count }) =>
      basis === null || unitPrice === null ? [] : [{ kind: basis, name, amount: unitPrice * count }],
    ),
  );
}

function basisText(bases: Bases): string {
  return listText([...bases].map(([basis, names]) => `${basisTexts[basis]} (${listText(names)})`));
}
