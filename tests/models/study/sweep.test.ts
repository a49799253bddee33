import { describe, expect, it } from 'vitest';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import { sweep, type SweepPoint } from '../../../models/study/sweep.ts';
import { sweptInputs } from '../../../models/study/sweptInputs.ts';
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';
import { examplePlan } from '../../support/plans.ts';
import { resultOf } from '../../support/resultOf.ts';

const library = loadNodeLibrary();
const computed = examplePlan('air-vs-liquid-computed');
const stated = examplePlan('air-vs-liquid');

const energies = (points: readonly SweepPoint[]): (number | undefined)[] =>
  points.map(({ figures }) => figures?.facilityEnergy_kWh);

describe('a sweep over one input', () => {
  it('has the figures of the report at the value of the plan', () => {
    const found = resultOf(
      sweep(computed, { input: 'supplyAir_C', from: 16, to: 24, stepCount: 3 }, library),
    );
    const report = reportPlan(computed, library);
    expect(found.lines.map(({ optionId }) => optionId)).toEqual(report.options.map(({ id }) => id));
    found.lines.forEach(({ own }, index) => {
      const { annual, peak } = report.options[index] ?? {};
      expect(own?.figures).toMatchObject({
        pue: annual?.pue,
        facilityEnergy_kWh: annual?.facilityEnergy_kWh,
        cost: annual?.electricityCost,
        carbonLocation_kg: annual?.carbonLocation_kg,
        designPeak_kW: peak?.designFacility_kW,
      });
    });
    // The old room blows air of 16 °C, which the sweep begins with.
    expect(found.lines[0]?.own?.value).toBe(16);
    expect(found.lines[0]?.points.map(({ value }) => value)).toEqual([16, 20, 24]);
    expect(found.lines[0]?.points[0]?.figures).toEqual(found.lines[0]?.own?.figures);
  });

  it('of utilisation is linear in the energy of devices with a stated PUE', () => {
    const found = resultOf(
      sweep(stated, { input: 'utilisationFraction', from: 0, to: 1, stepCount: 3 }, library),
    );
    const [idle = 0, half = 0, full = 0] = energies(found.lines[0]?.points ?? []);
    expect(half).toBeCloseTo((idle + full) / 2, 6);
    expect(full).toBeGreaterThan(idle);
  });

  it('of the price changes the cost in proportion, and no energy', () => {
    const found = resultOf(
      sweep(stated, { input: 'energyPrice_per_kWh', from: 0.05, to: 0.1, stepCount: 2 }, library),
    );
    const [low, high] = found.lines[1]?.points ?? [];
    expect((high?.figures?.cost ?? 0) / (low?.figures?.cost ?? 1)).toBeCloseTo(2, 9);
    expect(high?.figures?.facilityEnergy_kWh).toBe(low?.figures?.facilityEnergy_kWh);
  });

  it('says which options have no such input', () => {
    const found = resultOf(
      sweep(computed, { input: 'supplyWater_C', from: 20, to: 40, stepCount: 3 }, library),
    );
    expect(found.lines[0]).toMatchObject({ own: null, points: [] });
    expect(found.lines[0]?.reason).toContain('no facility water');
    expect(found.lines[1]?.points).toHaveLength(3);
    expect(() =>
      resultOf(sweep(stated, { input: 'supplyAir_C', from: 20, to: 24, stepCount: 2 }, library)),
    ).toThrow('its PUE is stated');
  });

  it('says why a value has no figures: one that no plan may state', () => {
    const found = resultOf(
      sweep(computed, { input: 'supplyAir_C', from: 20, to: 60, stepCount: 2 }, library),
    );
    expect(found.lines[0]?.points[1]).toMatchObject({ value: 60, figures: null });
    expect(found.lines[0]?.points[1]?.reason).toMatch(/45/);
  });

  it('refuses an empty range', () => {
    const question = { input: 'pue', from: 1.5, to: 1.2, stepCount: 3 } as const;
    expect(() => resultOf(sweep(stated, question, library))).toThrow('begins below its end');
  });

  it('computes the ends first, and shows what is known by then', () => {
    const steps = [...sweep(stated, { input: 'pue', from: 1, to: 2, stepCount: 5 }, library)];
    expect(steps.map(({ doneCount, totalCount }) => [doneCount, totalCount])).toEqual(
      Array.from({ length: 12 }, (_, index) => [index + 1, 12]),
    );
    // Two own values, then both options at both ends.
    const known = steps[5]?.known?.lines[1]?.points.map(({ figures }) => figures !== null);
    expect(known).toEqual([true, false, false, false, true]);
  });

  it('offers a range for every input that holds the values of the plans', () => {
    for (const { id, range } of sweptInputs) {
      const [least, most] = range(0.08);
      expect(least, id).toBeLessThan(most);
    }
  });
});

describe('a sweep over climates', () => {
  it('changes the weather alone: price and grid stay those of the plan', () => {
    const climates = ['leesburg-va', 'phoenix-az', 'frankfurt-de'];
    const found = resultOf(sweep(computed, { input: 'climate', climates }, library));
    expect(found.names).toEqual(['Leesburg (Northern Virginia), VA', 'Phoenix, AZ', 'Frankfurt']);
    for (const { own, points } of found.lines) {
      expect(own?.value).toBe(0);
      expect(points[0]?.figures).toEqual(own?.figures);
      const [home, hot] = points.map(({ figures }) => figures);
      expect((hot?.cost ?? 0) / (hot?.facilityEnergy_kWh ?? 1)).toBeCloseTo(
        (home?.cost ?? 0) / (home?.facilityEnergy_kWh ?? 1),
        9,
      );
      expect(hot?.facilityEnergy_kWh).toBeGreaterThan(home?.facilityEnergy_kWh ?? 0);
    }
  });

  it('keeps price and grid where they follow the place', () => {
    const follows = {
      ...computed,
      options: undefined,
      site: { climate: { kind: 'catalogue' as const, id: 'leesburg-va' } },
      tariff: { kind: 'flat' as const },
      carbon: { kind: 'annual' as const },
    };
    const { options: _options, ...plan } = follows;
    const found = resultOf(
      sweep(plan, { input: 'climate', climates: ['leesburg-va', 'frankfurt-de'] }, library),
    );
    const [home, away] = found.lines[0]?.points.map(({ figures }) => figures) ?? [];
    expect(found.currency).toBe('USD');
    expect((away?.cost ?? 0) / (away?.facilityEnergy_kWh ?? 1)).toBeCloseTo(
      (home?.cost ?? 0) / (home?.facilityEnergy_kWh ?? 1),
      9,
    );
    expect((away?.carbonLocation_kg ?? 0) / (away?.facilityEnergy_kWh ?? 1)).toBeCloseTo(
      (home?.carbonLocation_kg ?? 0) / (home?.facilityEnergy_kWh ?? 1),
      9,
    );
  });
});
