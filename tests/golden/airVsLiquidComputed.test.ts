import { describe, expect, it } from 'vitest';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { reportPlan } from '../../models/report/reportPlan.ts';
import type { OptionReport } from '../../models/report/reportSchema.ts';
import { library } from '../support/library.ts';
import { examplePlan } from '../support/plans.ts';

const plan = examplePlan('air-vs-liquid-computed');
const report = reportPlan(plan, library);
const option = (id: string, of = report): OptionReport => {
  const found = of.options.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no option ${id}`);
  return found;
};
const notComparable = (one: OptionReport): string | undefined =>
  one.findings.find(({ code }) => code === 'options-not-alike')?.message;

describe('the two figures of the articles as systems', () => {
  it('come out as PUE 1.6 for the old air-cooled room and 1.15 for liquid with chilled air', () => {
    expect(Math.abs((option('air').annual.pue ?? 0) - 1.6)).toBeLessThan(0.01);
    expect(Math.abs((option('liquid').annual.pue ?? 0) - 1.15)).toBeLessThan(0.01);
  });

  it('do the same computing, behind the same power chain and lighting, in the same weather', () => {
    const [air, ...others] = report.options;
    for (const other of others) {
      expect(other.plant?.energy.compute_kWh).toBeCloseTo(air?.plant?.energy.compute_kWh ?? 0, 4);
      const outsideCooling = (one?: OptionReport): unknown =>
        one?.inputs.filter(({ path }) => !path.startsWith('cooling.'));
      expect(outsideCooling(other)).toEqual(outsideCooling(air));
      expect(notComparable(other)).toBeUndefined();
    }
  });

  it('are told apart by part: the parts of each gap add up to what is saved', () => {
    for (const { id, gap, energySaving_kWh } of report.comparison.options) {
      expect(gap, id).not.toBeNull();
      const parts = Object.values(gap ?? {});
      expect(parts.reduce((total, part) => total + part, 0) / energySaving_kWh).toBeCloseTo(1, 9);
    }
  });

  it('owe most of the gap to the plant, some to server fans, next to nothing to the power chain', () => {
    const gap = report.comparison.options.find(({ id }) => id === 'liquid')?.gap;
    const saving_kWh = report.comparison.options.find(({ id }) => id === 'liquid')?.energySaving_kWh ?? 0;
    expect((gap?.cooling_kWh ?? 0) / saving_kWh).toBeGreaterThan(0.8);
    // Half of the fans, 6 % of 398,580 kWh.
    expect(gap?.serverFans_kWh).toBeCloseTo(0.06 * 398_580, -1);
    expect((gap?.powerChain_kWh ?? 0) / saving_kWh).toBeLessThan(0.03);
  });

  it('rank otherwise by PUE than by energy: the liquid rack draws less, so its PUE hides some of the gain', () => {
    const tue = (id: string): number => option(id).plant?.tue ?? NaN;
    const pue = (id: string): number => option(id).annual.pue ?? NaN;
    expect(tue('air') / tue('liquid')).toBeGreaterThan(pue('air') / pue('liquid'));
    expect(tue('air') / tue('liquid')).toBeCloseTo(
      option('air').annual.facilityEnergy_kWh / option('liquid').annual.facilityEnergy_kWh,
      9,
    );
  });

  it('are said to differ in more than cooling where an option has another power chain too', () => {
    const unfair = structuredClone<Plan>(plan);
    const changes = unfair.options?.['liquid']?.changes as Record<string, unknown>;
    changes['power'] = { preset: 'small' };
    expect(notComparable(option('liquid', reportPlan(unfair, library)))).toMatch(/power|UPS/i);
  });
});
