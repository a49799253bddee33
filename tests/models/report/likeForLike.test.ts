import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { comparisonNotes } from '../../../models/present/figures/comparisonNotes.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import type { Report } from '../../../models/report/reportSchema.ts';
import { library } from '../../support/library.ts';
import { looseDesign, type LoosePlan } from '../../support/plans.ts';

const air = { kind: 'system', preset: 'midsize-air-cooled' };
const liquid = { kind: 'system', preset: 'direct-to-chip-w32-dry' };

/** Two options in Phoenix: an air-cooled one, and one with the changes. */
function comparisonOf(changes: LoosePlan, change: (plan: LoosePlan) => void = () => undefined): Report {
  const plan = looseDesign();
  plan['site'] = {
    climate: { kind: 'catalogue', id: 'phoenix-az' },
    timeZone: 'America/Phoenix',
    calendarYear: 2025,
  };
  delete plan['power'];
  plan['cooling'] = air;
  plan['options'] = { air: { name: 'Air', changes: {} }, other: { name: 'Other', changes } };
  change(plan);
  return reportPlan(parsePlan(plan), library);
}

const comparedOf = ({ comparison }: Report): Report['comparison']['options'][number] => {
  const [compared] = comparison.options;
  if (compared === undefined) throw new TypeError('The report compares two options.');
  return compared;
};
const valuesOf = ({ options }: Report, path: string): unknown[] =>
  options.map(({ inputs }) => inputs.find((input) => input.path === path)?.value);

describe('two options with different cooling presets and no stated power chain', () => {
  const report = comparisonOf({ cooling: liquid });

  it('have the same power chain and lighting', () => {
    expect(valuesOf(report, 'power.preset')).toEqual(['2026', '2026']);
    expect(valuesOf(report, 'power.lightingFraction')).toEqual([0.001, 0.001]);
  });

  it('differ in cooling only, which accounts for all savings', () => {
    const { differences, coolingShare, energySaving_kWh, costSaving, carbonSaving_kg } = comparedOf(report);
    expect(differences.map(({ part }) => part)).toEqual(['cooling']);
    expect(coolingShare?.cooling).toEqual({ energySaving_kWh, costSaving, carbonSaving_kg });
    expect(coolingShare?.others).toEqual({ energySaving_kWh: 0, costSaving: 0, carbonSaving_kg: 0 });
    expect(comparisonNotes(report, 'other')).toEqual([]);
  });

  it('say which chain sites with an old cooling system typically have', () => {
    const found = report.options[0]?.findings.find(({ code }) => code === 'power-chain-assumed');
    expect(found?.message).toContain('typically have the chain “midsize”');
    expect(report.options[1]?.findings.map(({ code }) => code)).not.toContain('power-chain-assumed');
  });
});

describe('an option that differs in cooling and power chain', () => {
  const power = (preset: string): LoosePlan => ({ kind: 'chain', preset });
  const report = comparisonOf({ cooling: liquid, power: power('large') }, (plan) => {
    plan['power'] = power('midsize');
  });
  const { coolingShare, differences, energySaving_kWh, costSaving } = comparedOf(report);

  it('names both, and the lighting that comes with the chain', () => {
    expect(differences.map(({ part }) => part)).toEqual(['cooling', 'power', 'lighting']);
    expect(differences[1]).toMatchObject({
      path: 'power.preset',
      baseline: { value: 'midsize' },
      its: { value: 'large' },
    });
  });

  it('splits its savings exactly: the cooling as in an option with the chain of the baseline', () => {
    const alone = comparedOf(
      comparisonOf({ cooling: liquid }, (plan) => {
        plan['power'] = power('midsize');
      }),
    );
    expect(coolingShare?.cooling.energySaving_kWh).toBe(alone.energySaving_kWh);
    expect(coolingShare?.cooling.costSaving).toBe(alone.costSaving);
    expect(coolingShare?.others.energySaving_kWh).toBeGreaterThan(0);
    const sum = (part: 'energySaving_kWh' | 'costSaving'): number =>
      (coolingShare?.cooling[part] ?? 0) + (coolingShare?.others[part] ?? 0);
    expect(sum('energySaving_kWh')).toBeCloseTo(energySaving_kWh, 6);
    expect(sum('costSaving')).toBeCloseTo(costSaving, 6);
  });

  it('says so beside its savings', () => {
    const notes = comparisonNotes(report, 'other');
    expect(notes[0]).toBe(
      'Differs not only in cooling, but in power chain (Large site, not Midsize site) and lighting (0.1 %, not 2 %).',
    );
    expect(notes[1]).toMatch(/^Of the savings, the cooling alone accounts for .+ MWh and .+ USD; all other/);
  });
});

describe('what else can differ', () => {
  it.each<[string, LoosePlan, string]>([
    ['the workload', { workload: { utilisationFraction: 0.5 } }, 'workload'],
    ['the energy basis', { energyBasis: 'typical' }, 'energy-basis'],
    ['the climate', { site: { climate: { id: 'singapore-sg' } } }, 'climate'],
    ['the calendar', { site: { calendarYear: 2028 } }, 'calendar'],
    ['the number of racks', { racks: { 'rack-1': { count: 2 } } }, 'devices'],
    ['the price', { tariff: { energyPrice_per_kWh: 0.2, currency: 'USD' } }, 'tariff'],
    ['the carbon factor', { carbon: { grid: 'US-US-2023' } }, 'carbon'],
    ['the phases', { phases: { first: { date: '2025-07-01', adds: { racks: 'all' } } } }, 'phases'],
  ])('is %s, which is named', (_, changes, part) => {
    const { differences } = comparedOf(comparisonOf({ cooling: liquid, ...changes }));
    expect(differences.map((difference) => difference.part)).toEqual(['cooling', part]);
  });

  it('is a term of a contract that no input lists', () => {
    const contract = (demandPrice_per_kW_month: number): LoosePlan => ({
      kind: 'large-load',
      currency: 'USD',
      contract_kW: 1000,
      parts: [{ name: 'Demand', demandPrice_per_kW_month, minimumFraction: 0.8 }],
      energyPrice_per_kWh: 0.05,
    });
    const report = comparisonOf(
      { tariff: { parts: contract(20)['parts'] } },
      (plan) => (plan['tariff'] = contract(10)),
    );
    const { differences, coolingShare, costSaving } = comparedOf(report);
    expect(differences).toMatchObject([{ part: 'tariff', label: 'Tariff', baseline: null, its: null }]);
    // Without another cooling all savings are those of the contract.
    expect(coolingShare?.cooling.costSaving).toBe(0);
    expect(coolingShare?.others.costSaving).toBe(costSaving);
  });
});

describe('a stated PUE', () => {
  it('is named beside the savings, and leaves them whole where something else differs too', () => {
    const report = comparisonOf({
      cooling: { kind: 'fixed-pue', pue: 1.15 },
      workload: { utilisationFraction: 0.9 },
    });
    const { statedPues, coolingShare } = comparedOf(report);
    expect(statedPues).toEqual([{ id: 'other', pue: 1.15 }]);
    expect(coolingShare).toBeNull();
    const notes = comparisonNotes(report, 'other');
    expect(notes[0]).toBe('Stated in the plan, not computed: Other (PUE 1.15).');
    expect(notes.at(-1)).toContain('cannot be separated');
  });

  it('of both options is compared exactly, the workload apart', () => {
    const fixed = (pue: number): LoosePlan => ({ kind: 'fixed-pue', pue });
    const report = comparisonOf({ cooling: fixed(1.2), workload: { utilisationFraction: 0.5 } }, (plan) => {
      plan['cooling'] = fixed(1.5);
      plan['workload'] = { kind: 'constant', utilisationFraction: 1 };
    });
    const { coolingShare, statedPues } = comparedOf(report);
    const it_kWh = report.options[0]?.annual.itEnergy_kWh ?? NaN;
    expect(coolingShare?.cooling.energySaving_kWh).toBeCloseTo(0.3 * it_kWh, 6);
    expect(statedPues.map(({ pue }) => pue)).toEqual([1.5, 1.2]);
  });
});
