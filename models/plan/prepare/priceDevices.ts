import type { Device, PriceBasis } from '../../catalogue/device.ts';
import type { StatedOwnership } from '../../finance/ownershipSchema.ts';
import type { FacilityRacks } from './Facility.ts';
import type { DevicePrice } from './FacilityFinance.ts';
import type { Preparation } from './Preparation.ts';

/** Device cost of each group's rack, and the prices that it is made of. */
interface PricedDevices {
  readonly rackCosts: readonly number[];
  readonly devicePrices: readonly DevicePrice[];
}

/** Adds up device prices: stated in the plan, otherwise from the catalogue in the same currency. */
export function priceDevices(
  racks: readonly FacilityRacks[],
  { servers = {} }: StatedOwnership,
  currency: string,
  preparation: Preparation,
): PricedDevices {
  const prices = new Map<string, DevicePrice>();
  const priceOf = (device: Device, count: number): number => {
    const { unitPrice, basis } =
      prices.get(device.id) ?? onePrice(device, servers.devicePrice, currency, preparation);
    prices.set(device.id, {
      name: unitPrice === null ? nameWithPrice(device) : device.name,
      count: (prices.get(device.id)?.count ?? 0) + count,
      hasAccelerators: (device.acceleratorCount ?? 0) > 0,
      unitPrice,
      basis,
    });
    return unitPrice ?? 0;
  };
  const rackCosts = racks.map(({ items, group }) =>
    items.reduce((sum, { device, count }) => sum + count * priceOf(device, count * group.rackCount), 0),
  );
  return { rackCosts, devicePrices: [...prices.values()] };
}

/** Name of a device, with its currency if that is the reason why its price is not used. */
function nameWithPrice({ name, unitPrice, currency }: Device): string {
  return unitPrice === undefined || currency === undefined ? name : `${name} (priced in ${currency})`;
}

const basisLabels: Readonly<Record<PriceBasis, string>> = {
  list: 'list price',
  street: 'street price',
  estimate: 'estimated price',
};

function onePrice(
  device: Device,
  own: Readonly<Record<string, number>> | undefined,
  currency: string,
  preparation: Preparation,
): Pick<DevicePrice, 'unitPrice' | 'basis'> {
  const words = {
    path: `finance.servers.devicePrice.${device.id}`,
    label: `${device.name}, price`,
    unit: currency,
  };
  const use = 'cost of ownership';
  const stated = own?.[device.id];
  if (stated !== undefined) {
    return { unitPrice: preparation.stated(stated, { ...words, basis: use }), basis: 'plan' };
  }
  const found = preparation.tables.find('devices', device.id);
  if (device.unitPrice === undefined || device.currency !== currency || found === undefined) {
    return { unitPrice: null, basis: null };
  }
  const quality = device.quality['unitPrice'];
  const basis = device.priceBasis ?? (quality === 'E' ? 'estimate' : 'street');
  const figure = { name: 'unitPrice', quality };
  preparation.fromRow(device.unitPrice, found, figure, { ...words, basis: `${use}; ${basisLabels[basis]}` });
  return { unitPrice: device.unitPrice, basis };
}
