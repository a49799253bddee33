import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { library } from '../../support/library.ts';
import { looseDesign, type LoosePlan } from '../../support/plans.ts';

const months = Array<number>(12).fill(0);
const schedule = Array.from({ length: 12 }, () => Array<number>(24).fill(0));
/** Energy at 0.05, demand at 10 a kW, 1200 a year. */
const record = {
  name: 'Made up',
  energyratestructure: [[{ rate: 0.05 }]],
  energyweekdayschedule: schedule,
  energyweekendschedule: schedule,
  flatdemandstructure: [[{ rate: 10 }]],
  flatdemandmonths: months,
  fixedchargefirstmeter: 100,
  fixedchargeunits: '$/month',
};

function billOf(change: (plan: LoosePlan) => void): OptionReport['bill'] {
  const plan = looseDesign();
  plan['tariff'] = { kind: 'urdb', record };
  plan['workload'] = { kind: 'constant', utilisationFraction: 1 };
  change(plan);
  const [option] = reportPlan(parsePlan(plan), library).options;
  if (option === undefined) throw new Error('the plan has no option');
  return option.bill;
}

describe('a bill that is split', () => {
  it('adds up to the bill, and is proportional to identical racks', () => {
    const bill = billOf((plan) => {
      plan['racks'].other = { ...plan['racks']['rack-1'], count: 3, tenant: 'Beta' };
      plan['racks']['rack-1'].tenant = 'Alpha';
    });
    const total = bill.split.reduce((sum, share) => sum + share.totalCost, 0);
    expect(total).toBeCloseTo(bill.annual.totalCost, 6);
    expect(bill.split.map(({ tenant, shareFraction }) => [tenant, shareFraction])).toEqual([
      ['Alpha', expect.closeTo(0.25, 12)],
      ['Beta', expect.closeTo(0.75, 12)],
    ]);
  });

  it('allocates demand by draw in the peak hour, and energy by use', () => {
    // Beta works from 12:00 to 13:00 only: 1 h of 24, but as high as Alpha when the peak is billed.
    const noon = Array<number>(24).fill(0).with(12, 1);
    const bill = billOf((plan) => {
      plan['catalogue'] = undefined;
      plan['racks'].other = {
        ...plan['racks']['rack-1'],
        workload: { kind: 'schedule', weekdayFractions: noon, weekendFractions: noon },
      };
    });
    const demand = bill.annual.flatDemandCost;
    const [alpha, beta] = bill.split;
    // Each drew 45.5 of 91 kW at the peak. Beta's energy: 10.5 kW idle for 23 h and 45.5 kW for one of 24 h.
    const betaEnergy = (23 * 10.5 + 45.5) / 24;
    const share = betaEnergy / (betaEnergy + 45.5);
    expect(beta?.totalCost).toBeCloseTo(demand / 2 + (bill.annual.totalCost - demand) * share, 4);
    expect((alpha?.totalCost ?? 0) + (beta?.totalCost ?? 0)).toBeCloseTo(bill.annual.totalCost, 6);
  });
});
