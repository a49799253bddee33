import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { prepare } from '../../../models/plan/prepare/prepare.ts';
import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { capacityReport } from '../../../models/report/capacity/capacityReport.ts';
import { capacityReportSchema, type CapacityReport } from '../../../models/report/capacity/capacitySchema.ts';
import { library } from '../../support/library.ts';
import { looseDesign } from '../../support/plans.ts';

/** Ten racks of one DGX A100 of 6.5 kW each behind a UPS of this efficiency and switchgear of this rating. */
function moreBehind(efficiency: number, unitRating_kW: number): CapacityReport {
  const plan = looseDesign();
  const [hall = ''] = Object.keys(plan['halls'] as object);
  const feed = { phaseCount: 3, voltage_V: 415, current_A: 100, from: 'ups' };
  const contents = { dgx: { device: 'dgx-a100-640', count: 1 } };
  plan['racks'] = { r: { hall, rackType: 'apc-ar3300', count: 10, feeds: { A: feed }, contents } };
  plan['powerTopology'] = {
    nodes: {
      gear: { kind: 'switchgear', unitRating_kW },
      ups: { kind: 'ups', from: ['gear'], efficiency },
    },
  };
  const { facility } = prepare(scenarioAt(parsePlan(plan), 'plan'), library);
  const device = library.devices['dgx-a100-640'];
  if (facility === null || device === undefined) throw new Error('the plan cannot be computed');
  return capacityReport(facility, { device });
}

describe('two feeds of one side', () => {
  it('have the headroom after the loss of one of them, if cords are stated', () => {
    const plan = looseDesign();
    const [hall = ''] = Object.keys(plan['halls'] as object);
    const feed = { phaseCount: 3, voltage_V: 415, current_A: 60, side: 'A' };
    const cords = ['A1', 'A2'].map((id) => ({ feed: id, cordCount: 3 }));
    const contents = { dgx: { device: 'dgx-a100-640', count: 4, cords } };
    plan['racks'] = { r: { hall, rackType: 'apc-ar3300', feeds: { A1: feed, A2: feed }, contents } };
    const { facility } = prepare(scenarioAt(parsePlan(plan), 'plan'), library);
    if (facility === null) throw new Error('the plan cannot be computed');
    const after = capacityReport(facility).racks[0]?.limits.find(({ kind }) => kind === 'failover');
    // 4 × 6.5 kW all on one strip of 34.50 kVA.
    expect(after?.used).toBeCloseTo(26, 9);
    expect(after?.headroom).toBeCloseTo(8.5025, 3);
  });
});

describe('the switchgear upstream of a UPS', () => {
  it('also supplies the UPS losses of added devices: 20 kW of headroom, and each needs 6.5 / 0.5 = 13', () => {
    const report = moreBehind(0.5, 65 / 0.5 + 20);
    const [hall] = report.halls;
    expect(hall?.more).toMatchObject({ count: 1, stoppedBy: { kind: 'upstream', label: 'gear' } });
    expect(capacityReportSchema.safeParse(report).error).toBeUndefined();
  });

  it('supplies three of 6.5 kW without losses', () => {
    expect(moreBehind(1, 65 + 20).halls[0]?.more).toMatchObject({
      count: 3,
      stoppedBy: { kind: 'upstream' },
    });
  });
});
