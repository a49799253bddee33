import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import type { OptionReport, Report } from '../../../models/report/reportSchema.ts';
import { library } from '../../support/library.ts';

const rack = (device: string, count = 1): object => ({
  r: { hall: 'h', rackType: 'generic-48u', count: 4, contents: { d: { device, count } } },
});

/** A plan with the racks of a baseline and of one option. */
function compared(first: object, other: object, changes: object = {}): Report {
  const plan = {
    schemaVersion: 1,
    name: 'kinds',
    halls: { h: { name: 'H' } },
    racks: {},
    power: { kind: 'within-pue' },
    cooling: { kind: 'fixed-pue', pue: 1.3 },
    workload: { kind: 'constant', utilisationFraction: 1 },
    tariff: { kind: 'flat', energyPrice_per_kWh: 0.1, currency: 'USD' },
    carbon: { kind: 'annual', grid: 'US-SRVC-2023' },
    finance: { kind: 'ownership', facility: { capexPrice_per_W: 10 } },
    options: {
      first: { name: 'First', changes: { racks: first } },
      other: { name: 'Other', changes: { racks: other } },
    },
    ...changes,
  };
  return reportPlan(parsePlan(plan), library);
}

const messageOf = ({ options }: Report, code: string): string | undefined =>
  options[1]?.findings.find((found) => found.code === code)?.message;
const unitsOf = ({ options }: Report, place = 0): NonNullable<OptionReport['ownership']>['unitCosts'] => {
  const costs = options[place]?.ownership?.unitCosts;
  if (costs === undefined) throw new Error('a plan with a cost of ownership has unit costs');
  return costs;
};

describe('options on typical draws', () => {
  it('measured and estimated are told apart, with their shares of the maximum', () => {
    const message = messageOf(compared(rack('dgx-h100'), rack('dgx-b200')), 'typical-draws-differ');
    expect(message).toContain('estimates (NVIDIA DGX B200: 76 % of maximum)');
    expect(message).toContain('measured (NVIDIA DGX H100: 76 % of maximum)');
  });

  it('that a device lacks are told apart from those that it has', () => {
    const own = { ...library.devices['dgx-h100'], id: 'own', typical_kW: undefined, typicalKind: undefined };
    const { typical_kW: _, ...quality } = library.devices['dgx-h100']?.quality ?? {};
    const catalogue = {
      devices: { own: JSON.parse(JSON.stringify({ ...own, quality, figureSources: {} })) as object },
    };
    const message = messageOf(compared(rack('dgx-h100'), rack('own'), { catalogue }), 'typical-draws-differ');
    expect(message).toContain('replaced by other draws');
  });

  it('of one kind are not reported, nor is a small share of another', () => {
    expect(
      messageOf(compared(rack('dgx-b200'), rack('gb200-nvl72')), 'typical-draws-differ'),
    ).toBeUndefined();
    const withSwitch = {
      r: {
        hall: 'h',
        rackType: 'generic-48u',
        count: 4,
        contents: { d: { device: 'dgx-h100', count: 4 }, s: { device: 'sn2201' } },
      },
    };
    expect(messageOf(compared(rack('dgx-h100', 4), withSwitch), 'typical-draws-differ')).toBeUndefined();
  });

  it('do not matter on maximum draws', () => {
    const report = compared(rack('dgx-h100'), rack('dgx-b200'), { energyBasis: 'maximum' });
    expect(messageOf(report, 'typical-draws-differ')).toBeUndefined();
  });
});

describe('options with prices', () => {
  it('of different kinds are told apart', () => {
    const message = messageOf(compared(rack('dgx-a100-640'), rack('gaudi3-8u')), 'price-bases-differ');
    expect(message).toContain('estimates (Intel Gaudi 3 8-way server)');
    expect(message).toContain('list prices (NVIDIA DGX A100 640GB)');
  });

  it('of one kind are not reported', () => {
    expect(messageOf(compared(rack('dgx-h100'), rack('dgx-b200')), 'price-bases-differ')).toBeUndefined();
  });

  it('stated in the plan for one and from the catalogue for the other are told apart', () => {
    const report = compared(rack('dgx-h100'), rack('dgx-b200'), {
      finance: {
        kind: 'ownership',
        facility: { capexPrice_per_W: 10 },
        servers: { devicePrice: { 'dgx-b200': 400_000 } },
      },
    });
    expect(messageOf(report, 'price-bases-differ')).toContain('stated in the plan (NVIDIA DGX B200)');
    expect(report.options[1]?.ownership?.devicePrices).toEqual([
      { name: 'NVIDIA DGX B200', count: 4, hasAccelerators: true, unitPrice: 400_000, basis: 'plan' },
    ]);
  });
});

describe('unit costs', () => {
  it('per accelerator-hour, rack and kW are unknown without the price of the accelerators', () => {
    // No price is known for a DGX H200: facility and electricity alone would be 0.5 USD per accelerator-hour.
    expect(unitsOf(compared(rack('dgx-h200', 4), rack('dgx-h200', 4)))).toEqual({
      acceleratorPrice_per_h: null,
      usedAcceleratorPrice_per_h: null,
      rackPrice_per_month: null,
      capacityPrice_per_kW_month: null,
      hostingPrice_per_kW_month: expect.any(Number) as number,
    });
  });

  it('per accelerator-hour are known if only another device has no price, those of the whole rack are not', () => {
    const racks = {
      r: {
        hall: 'h',
        rackType: 'generic-48u',
        contents: { d: { device: 'dgx-h100', count: 4 }, c: { device: 'own' } },
      },
    };
    const own: Record<string, unknown> = structuredClone({ ...library.devices['sn2201'], id: 'own' });
    delete own['unitPrice'];
    delete own['currency'];
    delete own['priceBasis'];
    delete (own['quality'] as Record<string, unknown>)['unitPrice'];
    const units = unitsOf(compared(racks, racks, { catalogue: { devices: { own } } }));
    expect(units.acceleratorPrice_per_h).toBeGreaterThan(1);
    expect(units).toMatchObject({ rackPrice_per_month: null, capacityPrice_per_kW_month: null });
  });

  it('per kW are unknown without the price of the facility', () => {
    const report = compared(rack('dgx-h100'), rack('dgx-h100'), { finance: { kind: 'ownership' } });
    const units = unitsOf(report);
    expect(units.rackPrice_per_month).toBeGreaterThan(0);
    expect(units).toMatchObject({ capacityPrice_per_kW_month: null, hostingPrice_per_kW_month: null });
  });

  it('in another currency than the devices are unknown too', () => {
    const tariff = { kind: 'flat', energyPrice_per_kWh: 0.1, currency: 'EUR' };
    const report = compared(rack('dgx-h100'), rack('dgx-h100'), { tariff });
    expect(unitsOf(report).acceleratorPrice_per_h).toBeNull();
    expect(report.options[0]?.ownership?.devicePrices[0]).toMatchObject({ unitPrice: null, basis: null });
  });
});

describe('savings', () => {
  it('are not computed if a price is missing on one side only', () => {
    const report = compared(rack('dgx-h100'), rack('dgx-h200'));
    expect(report.comparison.options[0]?.ownership).toBeNull();
    expect(messageOf(report, 'ownership-not-comparable')).toContain('NVIDIA DGX H200');
  });

  it('are computed if the same price is missing on both sides', () => {
    const report = compared(rack('dgx-h200'), rack('dgx-h200'), {
      options: {
        first: { name: 'First', changes: { racks: rack('dgx-h200') } },
        other: { name: 'Other', changes: { racks: rack('dgx-h200'), cooling: { pue: 1.1 } } },
      },
    });
    expect(report.comparison.options[0]?.ownership?.yearlySaving).toBeGreaterThan(0);
    expect(messageOf(report, 'ownership-not-comparable')).toBeUndefined();
  });

  it('are not computed with more of the devices without a price', () => {
    const report = compared(rack('dgx-h200'), rack('dgx-h200', 2));
    expect(report.comparison.options[0]?.ownership).toBeNull();
  });
});
