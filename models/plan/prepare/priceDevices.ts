import type { Device } from '../../catalogue/device.ts';
import type { StatedOwnership } from '../../finance/ownershipSchema.ts';
import type { FacilityRacks } from './Facility.ts';
import type { Preparation } from './Preparation.ts';

/** Device cost of each group's rack, and devices without a price. */
export interface PricedDevices {
  readonly rackCosts: readonly number[];
  readonly unpricedDeviceNames: readonly string[];
}

/** Adds up device prices: stated in the plan, otherwise from the catalogue in the same currency. */
export function priceDevices(
  racks: readonly FacilityRacks[],
  { servers = {} }: StatedOwnership,
  currency: string,
  preparation: Preparation,
): PricedDevices {
  const prices = new Map<string, number | undefined>();
  const unpriced = new Set<string>();
  const priceOf = (device: Device): number => {
    if (!prices.has(device.id))
      prices.set(device.id, onePrice(device, servers.devicePrice, currency, preparation));
    const price = prices.get(device.id);
    if (price === undefined) unpriced.add(nameWithPrice(device));
    return price ?? 0;
  };
  const rackCosts = racks.map(({ items }) =>
    items.reduce((sum, { device, count }) => sum + count * priceOf(device), 0),
  );
  return { rackCosts, unpricedDeviceNames: [...unpriced] };
}

/** Name of a device, with its currency if that is the reason why its price is not used. */
function nameWithPrice({ name, unitPrice, currency }: Device): string {
  return unitPrice === undefined || currency === undefined ? name : `${name} (priced in ${currency})`;
}

function onePrice(
  device: Device,
  own: Readonly<Record<string, number>> | undefined,
  currency: string,
  preparation: Preparation,
): number | undefined {
  const words = {
    path: `finance.servers.devicePrice.${device.id}`,
    label: `${device.name}, price`,
    unit: currency,
    basis: 'cost of ownership',
  };
  const stated = own?.[device.id];
  if (stated !== undefined) return preparation.stated(stated, words);
  if (device.unitPrice === undefined || device.currency !== currency) return undefined;
  const found = preparation.tables.find('devices', device.id);
  if (found === undefined) return undefined;
  const quality = device.quality['unitPrice'];
  const figure = { name: 'unitPrice', quality };
  preparation.fromRow(device.unitPrice, found, figure, words);
  return device.unitPrice;
}
