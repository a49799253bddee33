import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import { reportPlan } from '../../../../models/report/reportPlan.ts';
import type { OptionReport } from '../../../../models/report/reportSchema.ts';
import { library } from '../../../support/library.ts';
import { looseDesign, type LoosePlan } from '../../../support/plans.ts';

/** 2025 has 8760 h; 2 July starts after 181 + 1 days, at hour 4368. */
const HALF_YEAR_h = 8760 - 4368;

function reportWith(change: (plan: LoosePlan) => void): OptionReport {
  const plan = looseDesign();
  plan['racks']['rack-1'].count = 4;
  plan['workload'] = { kind: 'constant', utilisationFraction: 1 };
  change(plan);
  const [option] = reportPlan(parsePlan(plan), library).options;
  if (option === undefined) throw new Error('the plan has no option');
  return option;
}

const july = (adds: unknown): LoosePlan => ({ second: { date: '2025-07-02', adds } });

describe('phases', () => {
  it('add the racks that they name, while the others are already in service', () => {
    const { annual, peak, racks } = reportWith(
      (plan) => (plan['phases'] = july({ rackCounts: { 'rack-1': 3 } })),
    );
    expect(annual.itEnergy_kWh).toBeCloseTo(45.5 * (8760 + 3 * HALF_YEAR_h), 6);
    expect(peak.it_kW).toBeCloseTo(4 * 45.5, 9);
    expect((racks[0]?.annualEnergy_kWh ?? 0) * 4).toBeCloseTo(annual.itEnergy_kWh, 6);
  });

  it('add all racks not named by another phase', () => {
    const phases = {
      ...july({ racks: 'all' }),
      last: { date: '2026-01-01', adds: { rackCounts: { 'rack-1': 1 } } },
    };
    const { annual } = reportWith((plan) => (plan['phases'] = phases));
    expect(annual.itEnergy_kWh).toBeCloseTo(45.5 * 3 * HALF_YEAR_h, 6);
  });

  it('add none that the plan does not have, with a finding', () => {
    const { annual, findings } = reportWith(
      (plan) => (plan['phases'] = july({ rackCounts: { 'rack-1': 9, nobody: 1 } })),
    );
    expect(annual.itEnergy_kWh).toBeCloseTo(45.5 * 4 * HALF_YEAR_h, 6);
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['phase-racks-exceeded', 'phase-rack-unknown']),
    );
  });
});
