import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import type { OwnershipReport } from '../../../models/report/ownershipSchema.ts';
import { library } from '../../support/library.ts';
import { looseDesign, type LoosePlan } from '../../support/plans.ts';

/** Four racks of 45.5 kW, 182 kW; two of them from July of the second year. Electricity, devices and opex cost nothing. */
function ownershipWith(
  capexTiming: string | undefined,
  change: (plan: LoosePlan) => void = () => undefined,
): OwnershipReport {
  const plan = looseDesign();
  plan['racks']['rack-1'].count = 4;
  plan['phases'] = { second: { date: '2026-07-01', adds: { rackCounts: { 'rack-1': 2 } } } };
  plan['tariff'] = { kind: 'flat', energyPrice_per_kWh: 0, currency: 'USD' };
  plan['finance'] = {
    kind: 'ownership',
    life_years: 4,
    facility: {
      capexPrice_per_W: 10,
      opexPrice_per_W_month: 0,
      ...(capexTiming === undefined ? {} : { capexTiming }),
    },
    servers: { devicePrice: { 'dgx-a100-640': 0 } },
  };
  change(plan);
  const [option] = reportPlan(parsePlan(plan), library).options;
  if (option === undefined || option.ownership === null)
    throw new TypeError('The plan has a cost of ownership.');
  return option.ownership;
}

const facilityCosts = ({ years }: OwnershipReport): number[] => years.map(({ facilityCost }) => facilityCost);
/** CRF(8 %, 15 years) = 0.08 × 1.08^15 / (1.08^15 − 1) = 0.116830. */
const CRF = (0.08 * 1.08 ** 15) / (1.08 ** 15 - 1);

describe('the facility capex of two phases', () => {
  it('is spent at the start by default', () => {
    const costs = facilityCosts(ownershipWith(undefined));
    expect(costs[0]).toBeCloseTo(1_820_000, 6);
    expect(costs.slice(1)).toEqual([0, 0, 0]);
    expect(facilityCosts(ownershipWith('at-start'))).toEqual(costs);
  });

  it('is spent as they come into service if the plan says so: 910,000 in each of two years', () => {
    const ownership = ownershipWith('with-phases');
    const [first, second, ...later] = facilityCosts(ownership);
    expect(first).toBeCloseTo(910_000, 6);
    expect(second).toBeCloseTo(910_000, 6);
    expect(later).toEqual([0, 0]);
    expect(ownership.totals.presentCost).toBeCloseTo(910_000 * (1 + 1 / 1.08), 5);
    expect(ownership.totals.presentCost).toBeCloseTo(1_752_592.59, 2);
  });

  it('costs as much per kW and month of capacity in service either way', () => {
    for (const timing of ['at-start', 'with-phases']) {
      const { capacityPrice_per_kW_month } = ownershipWith(timing).unitCosts;
      expect(capacityPrice_per_kW_month, timing).toBeCloseTo((10_000 * CRF) / 12, 9);
    }
    expect((10_000 * CRF) / 12).toBeCloseTo(97.36, 2);
  });

  it('carries facility opex on the capacity that is built', () => {
    const opex = ownershipWith('with-phases', (plan) => {
      plan['finance'].facility.opexPrice_per_W_month = 0.04;
    }).years.map(({ facilityOpexCost }) => facilityOpexCost);
    // 91,000 W × 0.04 × 12, then 182,000 W.
    expect(opex[0]).toBeCloseTo(43_680, 6);
    expect(opex[1]).toBeCloseTo(87_360, 6);
  });

  it('follows each hall: the capacity of a hall without phases is built at the start', () => {
    const costs = facilityCosts(
      ownershipWith('with-phases', (plan) => {
        plan['halls'] = {
          ...plan['halls'],
          'hall-2': { name: 'Hall 2', itCapacity_kW: 100 },
        };
        plan['halls']['hall-1'].itCapacity_kW = 400;
        plan['racks']['rack-2'] = { ...plan['racks']['rack-1'], hall: 'hall-2', count: 1 };
      }),
    );
    // Half of 400 kW and all of 100 kW, then the other half.
    expect(costs[0]).toBeCloseTo(3_000_000, 5);
    expect(costs[1]).toBeCloseTo(2_000_000, 5);
  });

  it('is replaced phase by phase at the end of the service life', () => {
    const { years } = ownershipWith('with-phases', (plan) => {
      plan['finance'].facility.life_years = 2;
    });
    const renewals = years.map(({ facilityRenewalCost }) => facilityRenewalCost);
    expect(renewals[2]).toBeCloseTo(910_000, 6);
    expect(renewals[3]).toBeCloseTo(910_000, 6);
  });

  it('of phases before the first year is spent in it', () => {
    const costs = facilityCosts(
      ownershipWith('with-phases', (plan) => {
        plan['finance'].firstYear = 2027;
      }),
    );
    expect(costs[0]).toBeCloseTo(1_820_000, 6);
  });
});
