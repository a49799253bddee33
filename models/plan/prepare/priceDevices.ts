import type { Device } from '../../catalogue/device.ts';
import type { StatedOwnership } from '../../finance/ownershipSchema.ts';
import type { FacilityRacks } from './Facility.ts';
import type { Preparation } from './Preparation.ts';

/** What the devices of each group's rack cost, and which of them have no price. */
export interface PricedDevices {
  readonly rackCosts: readonly number[];
  readonly unpricedDeviceNames: readonly string[];
}

/** Adds up the prices of devices: the plan's own, else those of the catalogue in the same currency. */
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

/** A device with the currency that it is priced in, where that is why its price does not count. */
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
