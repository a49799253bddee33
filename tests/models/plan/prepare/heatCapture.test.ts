import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import { reportPlan } from '../../../../models/report/reportPlan.ts';
import type { OptionReport, Report } from '../../../../models/report/reportSchema.ts';
import { library } from '../../../support/library.ts';
import { examplePlan } from '../../../support/plans.ts';

const design = (): Record<string, unknown> => {
  const plan = structuredClone(examplePlan('air-vs-liquid-computed')) as unknown as Record<string, unknown>;
  delete plan['options'];
  return plan;
};
const rack = (heatCaptureFraction?: number): object => ({
  hall: 'hall-1',
  rackType: 'apc-ar3300',
  contents: {
    dgx: {
      device: 'dgx-a100-640',
      count: 7,
      position_U: 1,
      ...(heatCaptureFraction === undefined ? {} : { heatCaptureFraction }),
    },
  },
});
const liquid = { kind: 'system', preset: 'direct-to-chip-w32-dry' };
const reportOf = (changes: object): Report => reportPlan(parsePlan({ ...design(), ...changes }), library);
const only = (report: Report): OptionReport => {
  const [option] = report.options;
  if (option === undefined) throw new Error('a report has an option');
  return option;
};
const messages = (report: Report, code: string): string[] =>
  only(report)
    .findings.filter((found) => found.code === code)
    .map(({ message }) => message);

describe('the heat removed by liquid', () => {
  it('is separate for each rack, in any order', () => {
    const energy = (racks: object): number =>
      only(reportOf({ cooling: liquid, racks })).annual.facilityEnergy_kWh;
    const oneWay = energy({ a: rack(), b: rack(0) });
    expect(energy({ a: rack(0), b: rack() })).toBeCloseTo(oneWay, 4);
    expect(oneWay).toBeGreaterThan(energy({ a: rack(), b: rack() }));
    expect(oneWay).toBeLessThan(energy({ a: rack(0), b: rack(0) }));
  });

  it('leaves a fifth to the air, which is below the rule of thumb', () => {
    expect(messages(reportOf({ cooling: liquid, racks: { a: rack() } }), 'air-heat-above-rule')).toEqual([]);
    const doors = {
      kind: 'system',
      preset: 'rear-door',
      capture: { kind: 'rear-door', heatCaptureFraction: 0.3 },
    };
    expect(messages(reportOf({ cooling: doors, racks: { a: rack() } }), 'air-heat-above-rule')).toHaveLength(
      1,
    );
  });

  it('assumes a conversion only if liquid removes some heat', () => {
    expect(messages(reportOf({ cooling: liquid, racks: { a: rack() } }), 'liquid-asserted')).toHaveLength(1);
    expect(messages(reportOf({ cooling: liquid, racks: { a: rack(0) } }), 'liquid-asserted')).toEqual([]);
  });
});

describe('a preset whose heat capture the plan overrides', () => {
  it('is a finding, as is an unused air plant', () => {
    const cooling = {
      ...liquid,
      capture: { kind: 'room-air' },
      airPlant: { kind: 'air-cooled-chiller' },
    };
    const report = reportOf({ cooling });
    expect(messages(report, 'cooling-preset-overridden').join()).toMatch(/direct-to-chip.*room air/);
    expect(messages(report, 'cooling-part-unused')).toHaveLength(1);
  });
});
