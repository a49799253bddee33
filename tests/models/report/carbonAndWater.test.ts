import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import type { Report } from '../../../models/report/reportSchema.ts';
import { library } from '../../support/library.ts';
import { looseDesign, type LoosePlan } from '../../support/plans.ts';

function reportWith(change: (plan: LoosePlan) => void): Report {
  const plan = looseDesign();
  change(plan);
  return reportPlan(parsePlan(plan), library);
}

const july = { opening: { date: '2025-07-01', adds: { racks: 'all' } } };

describe('the carbon of a site that opens in July', () => {
  it('is equal by every method without contracts, for any grid profile', () => {
    const { options } = reportWith((plan) => {
      plan['phases'] = july;
      plan['carbon'] = {
        kind: 'hourly',
        values_g_per_kWh: Array.from({ length: 8760 }, (_, hour) => (hour < 4380 ? 600 : 200)),
        basis: 'direct',
        year: 2025,
        source: 'made up',
      };
    });
    const { location_kg, marketAnnual_kg, marketHourly_kg } = options[0]?.carbon ?? {};
    expect(marketHourly_kg).toBeCloseTo(location_kg ?? NaN, 6);
    expect(marketAnnual_kg).toBeCloseTo(location_kg ?? NaN, 6);
  });

  it('includes embodied carbon of the devices in service, and none of later ones', () => {
    const embodied = (phases: unknown): number => {
      const { options } = reportWith((plan) => {
        plan['racks']['rack-1'].count = 4;
        plan['phases'] = phases;
      });
      return options[0]?.carbon.embodied_kg ?? NaN;
    };
    const later = { next: { date: '2026-01-01', adds: { rackCounts: { 'rack-1': 3 } } } };
    expect(embodied(later)).toBeCloseTo(embodied(july) / 4, 6);
  });

  it('is subject to the law of its start date, not of the first day of the year', () => {
    const codes = (date: string): string[] => {
      const { options } = reportWith((plan) => {
        plan['site'].calendarYear = 2026;
        plan['racks']['rack-1'].count = 22;
        plan['phases'] = { opening: { date, adds: { racks: 'all' } } };
        plan['carbon'].regulation = { country: 'DE' };
        plan['cooling'].pue = 1.25;
      });
      return (
        options[0]?.findings
          .filter(({ path }) => path === 'carbon.regulation')
          .map(({ message }) => message) ?? []
      );
    };
    expect(codes('2026-03-01').join()).not.toContain('at most 1.2 ');
    expect(codes('2026-10-01').join()).toContain('at most 1.2 ');
  });
});

describe('the savings of an option', () => {
  it('include water like the bill', () => {
    const { options, comparison } = reportWith((plan) => {
      plan['site'].climate = { kind: 'catalogue', id: 'leesburg-va' };
      plan['tariff'].water = { waterPrice_per_m3: 5, sewerPrice_per_m3: 5 };
      plan['cooling'] = { kind: 'system', preset: 'midsize-air-cooled' };
      plan['options'] = {
        dry: { name: 'Dry', changes: {} },
        wet: { name: 'Wet', changes: { cooling: { preset: 'midsize-chiller' } } },
      };
    });
    const [dry, wet] = options;
    expect(wet?.bill.annual.waterCost).toBeGreaterThan(0);
    const difference = (dry?.bill.annual.totalCost ?? NaN) - (wet?.bill.annual.totalCost ?? NaN);
    expect(comparison.options[0]?.costSaving).toBeCloseTo(difference, 6);
  });
});
