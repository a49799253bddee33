import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { rampInYear } from '../../../models/life/rampInYear.ts';
import type { LargeLoadTariff } from '../../../models/tariff/contractSchema.ts';
import { library } from '../../support/library.ts';
import { looseDesign, type LoosePlan } from '../../support/plans.ts';

function optionWith(change: (plan: LoosePlan) => void): OptionReport {
  const plan = looseDesign();
  plan['racks']['rack-1'].count = 4;
  plan['workload'] = { kind: 'constant', utilisationFraction: 1 };
  plan['finance'] = { kind: 'ownership', life_years: 4 };
  change(plan);
  const [option] = reportPlan(parsePlan(plan), library).options;
  if (option === undefined) throw new Error('the plan has no option');
  return option;
}

const schedule = Array.from({ length: 12 }, () => Array<number>(24).fill(0));
/** Demand at 10 per kW, with a 100 % ratchet over the previous eleven months. */
const ratcheted = {
  kind: 'urdb',
  record: {
    energyratestructure: [[{ rate: 0 }]],
    energyweekdayschedule: schedule,
    energyweekendschedule: schedule,
    flatdemandstructure: [[{ rate: 10 }]],
    flatdemandmonths: Array<number>(12).fill(0),
    lookbackpercent: 1,
    lookbackrange: 11,
  },
};
/** Two of four racks come into service in July of the second year. Each draws 45.5 kW at PUE 1.6: 72.8 kW. */
const phases = { second: { date: '2026-07-01', adds: { rackCounts: { 'rack-1': 2 } } } };

describe('the years of an analysis period', () => {
  it('look back to past peaks, not to future ones', () => {
    const { ownership } = optionWith((plan) => {
      plan['tariff'] = ratcheted;
      plan['phases'] = phases;
    });
    const [first, second, third] = ownership?.years ?? [];
    expect(first?.energyCost).toBeCloseTo(12 * 2 * 72.8 * 10, 4);
    // Two racks until June, four from July on.
    expect(second?.energyCost).toBeCloseTo((6 * 2 + 6 * 4) * 72.8 * 10, 4);
    expect(third?.energyCost).toBeCloseTo(12 * 4 * 72.8 * 10, 4);
    expect(ownership?.simulatedYearCount).toBe(3);
  });

  it('bill no demand before a site opens', () => {
    const { bill } = optionWith((plan) => {
      plan['tariff'] = ratcheted;
      plan['phases'] = { opening: { date: '2025-07-01', adds: { racks: 'all' } } };
    });
    expect(bill.monthly.slice(0, 6).map(({ totalCost }) => totalCost)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(bill.annual.totalCost).toBeCloseTo(6 * 4 * 72.8 * 10, 4);
  });

  it('follow the grid from its factor year, independent of the first year', () => {
    const { ownership, annual } = optionWith((plan) => {
      plan['carbon'] = { kind: 'annual', intensity_g_per_kWh: 400, year: 2025, yearlyChangeFraction: -0.1 };
      plan['finance'].firstYear = 2030;
    });
    const grams = ((ownership?.years[0]?.carbonLocation_kg ?? 0) / annual.facilityEnergy_kWh) * 1000;
    expect(grams).toBeCloseTo(400 * 0.9 ** 5, 6);
  });

  it('escalate with the electricity price, and are simulated once if no racks are added', () => {
    const { ownership, annual } = optionWith((plan) => (plan['finance'].energyEscalationFraction = 0.03));
    expect(ownership?.simulatedYearCount).toBe(1);
    expect(ownership?.years[3]?.energyCost).toBeCloseTo(annual.electricityCost * 1.03 ** 3, 6);
  });
});

describe('a ramp in a year of the analysis period', () => {
  const contract: LargeLoadTariff = {
    kind: 'large-load',
    currency: 'USD',
    contract_kW: 0,
    ramp: [
      { from: '2027-04', contract_kW: 300 },
      { from: '2025-02', contract_kW: 100 },
      { from: '2026-06', contract_kW: 200 },
    ],
    parts: [{ name: 'Demand', demandPrice_per_kW_month: 1, minimumFraction: 1 }],
    energyPrice_per_kWh: 0,
  };
  const stepsIn = (year: number): unknown => {
    const tariff = rampInYear(contract, year, 2025);
    return tariff.kind === 'large-load'
      ? tariff.ramp?.map(({ from, contract_kW }) => [from, contract_kW])
      : null;
  };

  it('includes earlier steps, and not later ones', () => {
    expect(stepsIn(2025)).toEqual([
      ['2025-02', 100],
      ['2026-06', 200],
      ['2026-04', 300],
    ]);
    expect(stepsIn(2027)).toEqual([
      ['2025-01', 200],
      ['2025-04', 300],
    ]);
  });
});
