import { exampleText } from './plans.ts';

type Json = Record<string, unknown>;

/** A device of a stated power, which no vendor has. */
const deviceOf = (maximum_kW: number): Json => ({
  name: `A device of ${String(maximum_kW)} kW with a name that is longer than the names of devices are`,
  class: 'server',
  inputBasis: 'ac',
  height_U: 1,
  maximum_kW,
  quality: { maximum_kW: 'E' },
  year: 2025,
  sources: ['test'],
});

interface Extreme {
  readonly name: string;
  readonly rackCount: number;
  readonly device_kW: number;
  readonly deviceCount: number;
  readonly price_per_kWh: number;
  readonly currency: string;
  readonly finance?: Json;
  readonly optionName: (text: string) => string;
}

/** The example with computed cooling, with other racks and another price, and without a drawn hall. */
function extremePlan(extreme: Extreme): Json {
  const plan = JSON.parse(exampleText('air-vs-liquid-computed')) as Json & {
    options: Record<string, { name: string }>;
  };
  const { name, rackCount, device_kW, deviceCount, price_per_kWh, currency, finance, optionName } = extreme;
  const options = Object.fromEntries(
    Object.entries(plan.options).map(([id, option]) => [id, { ...option, name: optionName(option.name) }]),
  );
  return {
    ...plan,
    name,
    options,
    halls: { 'hall-1': { name: 'Hall 1' } },
    catalogue: {
      sources: { test: { title: 'Of a test', publisher: 'Plenum', licence: 'none' } },
      devices: { 'extreme-device': { id: 'extreme-device', ...deviceOf(device_kW) } },
    },
    racks: {
      'rack-1': {
        name: 'Racks of one kind',
        hall: 'hall-1',
        rackType: 'apc-ar3300',
        count: rackCount,
        contents: { one: { device: 'extreme-device', count: deviceCount } },
      },
    },
    tariff: { kind: 'flat', energyPrice_per_kWh: price_per_kWh, currency },
    ...(finance === undefined ? {} : { finance }),
  };
}

const LONG = 'with the tender of March for the second and the third hall of the campus';

/** Plans at the ends of what can be stated: a device of 1 W, a campus of 10 GW, prices of 10^6 in currencies with large amounts. */
export const extremePlans: Readonly<Record<string, Json>> = {
  '1 W': extremePlan({
    name: '1 W',
    rackCount: 1,
    device_kW: 0.001,
    deviceCount: 1,
    price_per_kWh: 0.01,
    currency: 'USD',
    optionName: (name) => name,
  }),
  '10 GW': extremePlan({
    name: `10 GW ${LONG} ${LONG}`,
    rackCount: 100_000,
    device_kW: 10,
    deviceCount: 10,
    price_per_kWh: 0.12,
    currency: 'USD',
    finance: { kind: 'ownership', facility: { facilityCost: 'northern-virginia-2025' } },
    optionName: (name) => `${name} ${LONG}`,
  }),
  '10 GW in rupiah': extremePlan({
    name: '10 GW in rupiah',
    rackCount: 100_000,
    device_kW: 10,
    deviceCount: 10,
    price_per_kWh: 1_699.53,
    currency: 'IDR',
    optionName: (name) => name,
  }),
};
